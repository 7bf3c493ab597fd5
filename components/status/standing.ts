import type { IconName } from "@/components/ui/icon-shapes";
import type { Status } from "@/lib/domain/compliance/result";

/** A status as it is shown: with what its target's force and the day make of its word and look (ux.md §3). */
export interface Standing {
  status: Status;
  /** The target's force is ENCOURAGED: purple plus and outline at every size, never amber or red. */
  encouraged?: boolean | undefined;
  /** The day is the year's last: what is not met has failed. */
  yearOver?: boolean | undefined;
}

export type Tone = "met" | "near" | "track" | "behind" | "fail" | "nodata" | "enc" | "na" | "tracked";

/** Key of the namespace `status`. */
export type StatusWord = Status | "FAILED" | "ENCOURAGED";

interface Look {
  tone: Tone;
  icon: IconName;
}

const LOOKS: Record<Status, Look> = {
  MET: { tone: "met", icon: "check" },
  NEAR: { tone: "near", icon: "equal-approximately" },
  ON_TRACK: { tone: "track", icon: "circle-dot" },
  BEHIND: { tone: "behind", icon: "triangle-alert" },
  NOT_MET: { tone: "fail", icon: "x" },
  NO_DATA: { tone: "nodata", icon: "circle-question-mark" },
  TRACKED: { tone: "tracked", icon: "eye" },
  NOT_APPLICABLE: { tone: "na", icon: "minus" },
  WAIVED: { tone: "na", icon: "ban" },
};

/** Statuses that say that nothing is asked; they look alike whatever the target's force. */
const OUTSIDE: readonly Status[] = ["NOT_APPLICABLE", "WAIVED"];

function drawnAsEncouraged({ status, encouraged }: Standing): boolean {
  return encouraged === true && !OUTSIDE.includes(status);
}

/** Sign and colours of a standing: the only place that knows them. */
export function lookOf(standing: Standing): Look {
  return drawnAsEncouraged(standing) ? { tone: "enc", icon: "plus" } : LOOKS[standing.status];
}

/** The word of the status itself, whatever the target's force. */
export function wordOf<S extends Status>({ status, yearOver }: Standing & { status: S }): S | "FAILED" {
  return status === "NOT_MET" && yearOver ? "FAILED" : status;
}

/** The word that the badge shows: an encouraged target says only that. */
export function badgeWordOf(standing: Standing): StatusWord {
  return drawnAsEncouraged(standing) ? "ENCOURAGED" : wordOf(standing);
}
