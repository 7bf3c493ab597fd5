import { type CivilDate, isLastDayOfYear } from "../calendar";
import type { Result, Status } from "../compliance/result";
import { isAsked } from "../compliance/rollup";
import type { Target } from "../plan";

/** A status as it is shown: with what its target's force and the day make of its word and look (ux.md §3). */
export interface Standing {
  status: Status;
  /** The target's force is ENCOURAGED: purple plus and outline at every size, never amber or red. */
  encouraged?: boolean | undefined;
  /** The day is the year's last: what is not met has failed. */
  yearOver?: boolean | undefined;
}

/** Key of the namespace `status`. */
export type StatusWord = Status | "FAILED" | "ENCOURAGED";

/** A result's standing as badges and cells draw it. */
export function standingOf(
  { target, result }: { target: Pick<Target, "force">; result: Pick<Result, "status"> },
  asOf: CivilDate,
): Standing {
  return {
    status: result.status,
    encouraged: target.force === "ENCOURAGED",
    yearOver: isLastDayOfYear(asOf),
  };
}

/** Whether it is drawn as a target that is only encouraged. */
export function drawnAsEncouraged({ status, encouraged }: Standing): boolean {
  // Where nothing is asked, all look alike whatever the target's force.
  return encouraged === true && isAsked({ status });
}

/** The word of the status itself, whatever the target's force. */
export function wordOf<S extends Status>({ status, yearOver }: Standing & { status: S }): S | "FAILED" {
  return status === "NOT_MET" && yearOver ? "FAILED" : status;
}

/** The word that the badge shows: an encouraged target says only that. */
export function badgeWordOf(standing: Standing): StatusWord {
  return drawnAsEncouraged(standing) ? "ENCOURAGED" : wordOf(standing);
}
