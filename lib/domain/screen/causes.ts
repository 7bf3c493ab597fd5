import type { CivilDate } from "../calendar";
import { isSameTarget } from "../plan-difference";
import type { Line } from "./line";

/** One thing in which a result's later answer differs from its earlier one. */
export type Cause =
  /** Asked of the unit now, or no more; known now, or no more; there is time left, as there was not in another year. */
  | { readonly kind: "ASKED" | "NOT_ASKED" | "KNOWN" | "UNKNOWN" | "TIME_LEFT" }
  /** The plan says something else of the target. */
  | { readonly kind: "RULE" }
  /** More or fewer were done, or are to be reached. */
  | { readonly kind: "DONE" | "WHOLE"; readonly by: number }
  /** What is asked, or the pace, is another. */
  | { readonly kind: "REQUIRED" | "PACE"; readonly from: number; readonly to: number }
  /** No time is left since then; null = since the year is over. */
  | { readonly kind: "DUE"; readonly on: CivilDate | null };

/** Why a result is another than it was: everything that its status follows from and that differs (compliance.md §7). */
export function causesBetween(before: Line | null, after: Line | null): Cause[] {
  if (before === null) return [{ kind: "ASKED" }];
  if (after === null) return [{ kind: "NOT_ASKED" }];
  return [
    ...knowledge(before, after),
    ...differing("DONE", doneIn(before), doneIn(after)),
    ...differing("WHOLE", before.result.denominator, after.result.denominator),
    ...moved("REQUIRED", before.result.required, after.result.required),
    ...time(before, after),
    ...(isSameRule(before, after) ? [] : [{ kind: "RULE" } as const]),
  ];
}

function knowledge(before: Line, after: Line): Cause[] {
  const [was, is] = [isKnown(before), isKnown(after)];
  return was === is ? [] : [{ kind: is ? "KNOWN" : "UNKNOWN" }];
}

function isKnown(line: Line): boolean {
  return line.result.status !== "NO_DATA" && doneIn(line) !== null;
}

function doneIn({ result }: Line): number | null {
  return result.numerator ?? result.value;
}

function differing(kind: "DONE" | "WHOLE", was: number | null, is: number | null): Cause[] {
  return was === null || is === null || was === is ? [] : [{ kind, by: is - was }];
}

function moved(kind: "REQUIRED" | "PACE", was: number | null, is: number | null): Cause[] {
  return was === null || is === null || was === is ? [] : [{ kind, from: was, to: is }];
}

/** A deadline has come, or else the pace has moved on. */
function time(before: Line, after: Line): Cause[] {
  if (after.result.status === "MET") return [];
  if (before.final === after.final) return moved("PACE", before.pace ?? 0, after.pace ?? 0);
  return after.final ? [{ kind: "DUE", on: after.target.dueOn }] : [{ kind: "TIME_LEFT" }];
}

/** Whatever it is called and however much it weighs. */
function isSameRule(before: Line, after: Line): boolean {
  const [was, is] = [before, after].map(({ target }) => ({ ...target, title: "", weight: 1 }));
  return isSameTarget(was ?? null, is ?? null);
}
