import type { CivilDate } from "../calendar";
import { isScored } from "../compliance/rollup";
import type { ShownActivity } from "./activity";
import type { Line, LineGroup } from "./line";
import { troubledLines } from "./overview";
import { deadlineOf } from "./owed";

/** What a grassroots chair's page lists: what is to be done, duties first; what is done; the rest that measures something else. */
export interface ChairTasks {
  readonly todo: readonly Line[];
  readonly done: readonly Line[];
  readonly rest: readonly Line[];
}

export function chairTasks(groups: readonly LineGroup[]): ChairTasks {
  const lines = groups.flatMap((group) => group.lines);
  const troubled = troubledLines(lines);
  const duties = troubled.filter(isDuty);
  const asked = new Set(duties.map(measured));
  // A duty that measures the same makes the encouragement superfluous.
  const encouraged = troubled.filter((line) => !isDuty(line) && !asked.has(measured(line)));
  const todo = [...duties, ...encouraged];
  const done = lines.filter(({ result }) => result.status === "MET" || result.status === "ON_TRACK");
  const shown = new Set([...todo, ...done].map(measured));
  return { todo, done, rest: lines.filter((line) => !shown.has(measured(line)) || hasEnded(line)) };
}

/** A headcount ended it: who had it to do is told. */
function hasEnded({ crossing }: Line): boolean {
  return crossing != null && !crossing.asked && crossing.before !== null;
}

/** One thing to do: a record that came back, or what a target lacks. */
export type Step =
  | { readonly kind: "returned"; readonly activity: ShownActivity }
  | { readonly kind: "missing"; readonly line: Line };

/** What is to be done, in the order in which it is: what came back first. */
export function stepsOf(returned: readonly ShownActivity[], todo: readonly Line[]): Step[] {
  return [
    ...returned.map((activity) => ({ kind: "returned", activity }) as const),
    ...todo.map((line) => ({ kind: "missing", line }) as const),
  ];
}

/** The next day by which something of it is due; null where all of them have passed, or it is asked on every day. */
export function nextDue(todo: readonly Line[], year: number, asOf: CivilDate): CivilDate | null {
  const ahead = todo.flatMap(({ target }) => deadlineOf(target, { year }) ?? []).filter((due) => due >= asOf);
  return ahead.sort()[0] ?? null;
}

function measured({ target }: Line): string {
  return JSON.stringify(target.measure);
}

/** Asked for, not only encouraged. */
export function isDuty({ target }: Line): boolean {
  return isScored(target);
}
