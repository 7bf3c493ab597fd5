import { type CivilDate, lastDayOfYear } from "../calendar";
import type { Day } from "../compliance/day";
import { isTrouble } from "../compliance/order";
import { isSummed } from "../measure";
import type { Target } from "../plan";
import { compareText } from "../text";
import type { ChairsUnder } from "./chairs-under";
import { doneInOrder } from "./line";
import type { Paged } from "./paged";
import type { TargetView, UnitLine } from "./target";

/** A union whose chair is not in the group that is to hold them. */
export interface OwedChair {
  readonly code: string;
  readonly name: string;
  /** Null where none was recorded. */
  readonly chair: string | null;
  /** Since when nobody chairs it. */
  readonly vacantSince: CivilDate | null;
}

/** What of a target is still owed: by units, by the unions below each upper-level one, or by the chairs below one of them. */
export type OwedItem =
  | ({ readonly kind: "UNIT" } & UnitLine)
  | ({ readonly kind: "UNDER" } & ChairsUnder)
  | ({ readonly kind: "CHAIR" } & OwedChair);

/** Who is missing at a target, the nearest to it first. */
export interface OwedPage extends Paged<OwedItem> {
  readonly view: TargetView;
  /** Below whom the chairs are; null where units are listed. */
  readonly of: Pick<ChairsUnder, "code" | "name" | "vacant"> | null;
}

/** The units in trouble, and those nearly there: who lacks least stands first, who has not reported last. */
export function owedUnits({ units, target }: Pick<TargetView, "units" | "target">): UnitLine[] {
  if (target.force === "TRACKED") return [];
  return units
    .filter(({ line: { result } }) => isTrouble(result) || result.status === "NEAR")
    .sort(
      (a, b) =>
        lackOf(a) - lackOf(b) ||
        (b.line.result.progress ?? 0) - (a.line.result.progress ?? 0) ||
        doneInOrder(b.line) - doneInOrder(a.line) ||
        byName(a, b),
    );
}

/** The unions above chairs who are missing, those with the fewest first. */
export function owedUnder(under: readonly ChairsUnder[]): ChairsUnder[] {
  return under
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => a.missing.length - b.missing.length || byName(a, b));
}

/** What of a target is owed: by the unions above chairs, of a group that is to hold them, else by units. */
export function owedItems(view: Pick<TargetView, "units" | "target" | "chairs">): OwedItem[] {
  return view.chairs.length > 0
    ? owedUnder(view.chairs).map((each) => ({ kind: "UNDER", ...each }))
    : owedUnits(view).map((each) => ({ kind: "UNIT", ...each }));
}

/** Until when a target is asked for; null where it is asked on every day. */
export function deadlineOf({ dueOn, measure }: Target, { year }: Pick<Day, "year">): CivilDate | null {
  if (dueOn !== null) return dueOn;
  return isSummed(measure) ? lastDayOfYear(year) : null;
}

/** Until when what is missing is owed; null where it is on every day, and where nobody fell short of it by its day. */
export function owedUntil(
  { target, units }: Pick<TargetView, "target" | "units">,
  day: Day,
): CivilDate | null {
  const due = deadlineOf(target, day);
  const isOpen = due === null || due >= day.asOf || units.some(({ line: { result } }) => isTrouble(result));
  return isOpen ? due : null;
}

/** A target at which somebody is to be reminded. */
export interface Reminder {
  readonly target: Target;
  readonly due: CivilDate | null;
  readonly owed: number;
  /** Who is nearest to it. */
  readonly nearest: OwedItem;
}

/** At which targets who is to be reminded: what falls due first stands first, what is asked on every day last. */
export function remindersOf(
  views: readonly Pick<TargetView, "units" | "target" | "chairs">[],
  day: Day,
): Reminder[] {
  return views
    .flatMap((view) => {
      const items = owedItems(view);
      const [nearest] = items;
      return nearest === undefined
        ? []
        : [{ target: view.target, due: owedUntil(view, day), owed: items.length, nearest }];
    })
    .sort(dueFirst);
}

function dueFirst(a: Reminder, b: Reminder): number {
  if (a.due === b.due) return compareText(a.target.code, b.target.code);
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}

/** What a page lists: all of one kind. */
export function owedKind([first]: OwedPage["shown"]): OwedItem["kind"] {
  return first?.kind ?? "UNIT";
}

/** Whether anybody is missing. */
export function isOwed(view: Pick<TargetView, "units" | "target" | "chairs">): boolean {
  return owedUnits(view).length > 0 || owedUnder(view.chairs).length > 0;
}

/** By how many things or people a unit falls short; who has not reported is furthest. */
function lackOf({ line: { result, missing } }: UnitLine): number {
  return result.status === "NO_DATA" ? Number.MAX_SAFE_INTEGER : (missing ?? 0);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(a.name, b.name);
}
