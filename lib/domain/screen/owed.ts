import type { CivilDate } from "../calendar";
import { isTrouble } from "../compliance/order";
import type { ChairsUnder } from "./chairs-under";
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

/** Who is missing at a target, the worst first. */
export interface OwedPage extends Paged<OwedItem> {
  readonly view: TargetView;
  /** Below whom the chairs are; null where units are listed. */
  readonly of: Pick<ChairsUnder, "code" | "name" | "vacant"> | null;
}

/** The units in trouble, and those nearly there, in the order of the target's page: the worst first. */
export function owedUnits({ units, target }: Pick<TargetView, "units" | "target">): UnitLine[] {
  if (target.force === "TRACKED") return [];
  return units.filter(({ line: { result } }) => isTrouble(result) || result.status === "NEAR");
}

/** The unions above chairs who are missing, in the order of the target's page: those with the most first. */
export function owedUnder(under: readonly ChairsUnder[]): ChairsUnder[] {
  return under.filter(({ missing }) => missing.length > 0);
}

/** What a page lists: all of one kind. */
export function owedKind([first]: OwedPage["shown"]): OwedItem["kind"] {
  return first?.kind ?? "UNIT";
}

/** Whether anybody is missing. */
export function isOwed(view: Pick<TargetView, "units" | "target" | "chairs">): boolean {
  return owedUnits(view).length > 0 || owedUnder(view.chairs).length > 0;
}
