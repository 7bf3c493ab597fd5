import type { Stored } from "@/lib/db/transfer/read";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Validity } from "@/lib/domain/unit";
import type { Bundle, BundleRow } from "../bundle";

/** One stretch below a parent as it will be, and which row of the bundle says so (null = it is stored already). */
export interface FinalPlacement extends Validity {
  readonly unit: string;
  readonly parent: string | null;
  readonly origin: { readonly file: "units" | "placements"; readonly index: number } | null;
}

/** What has to happen to the stored placements so that they become the final ones. */
export interface PlacementChanges {
  readonly removed: readonly BundleRow<"placements">[];
  readonly added: readonly FinalPlacement[];
}

const ALWAYS: Validity = { from: null, to: null };

/** Whether a placement holds on every day, as that of a unit which never moved does. */
function isUnbounded({ from, to }: Validity): boolean {
  return from === null && to === null;
}

/**
 * The placements of every unit once the bundle is loaded, in time order: rows of placements.csv are laid over stored
 * ones by their first day and replace the unbounded one; a `parent` in units.csv is for a unit without such rows.
 */
export function finalPlacements(bundle: Bundle, stored: Stored): Map<string, FinalPlacement[]> {
  const final = new Map<string, FinalPlacement[]>();
  for (const row of stored.rows.placements) listOf(final, row.unit).push({ ...row, origin: null });
  for (const [index, { code, parent }] of bundle.units.entries()) {
    if (parent === null || hasMoved(final.get(code))) continue;
    final.set(code, [{ unit: code, parent, ...ALWAYS, origin: { file: "units", index } }]);
  }
  const moved = new Set(bundle.placements.map(({ unit }) => unit));
  for (const unit of moved)
    final.set(
      unit,
      (final.get(unit) ?? []).filter((row) => !isUnbounded(row)),
    );
  for (const [index, row] of bundle.placements.entries()) {
    const others = listOf(final, row.unit).filter(({ from }) => from !== row.from);
    final.set(row.unit, [...others, { ...row, origin: { file: "placements", index } }]);
  }
  for (const list of final.values()) list.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return final;
}

/** Whether a unit's parent is told by placements alone. */
export function hasMoved(placements: readonly FinalPlacement[] | undefined): boolean {
  return placements?.some((placement) => !isUnbounded(placement)) ?? false;
}

/** The first day of a placement as text that sorts; always = before every date. */
export function firstDay({ from }: Validity): CivilDate {
  return from ?? "";
}

/** The stored rows to delete and the rows to add; rows that are stored as they should be are left alone. */
export function placementChanges(
  final: ReadonlyMap<string, readonly FinalPlacement[]>,
  stored: readonly BundleRow<"placements">[],
): PlacementChanges {
  const wanted = new Map([...final.values()].flat().map((row) => [textOf(row), row]));
  const removed: BundleRow<"placements">[] = [];
  for (const row of stored) if (!wanted.delete(textOf(row))) removed.push(row);
  return { removed, added: [...wanted.values()] };
}

function textOf({ unit, parent, from, to }: Omit<FinalPlacement, "origin">): string {
  return [unit, parent ?? "", from ?? "", to ?? ""].join("\t");
}

function listOf(lists: Map<string, FinalPlacement[]>, unit: string): FinalPlacement[] {
  const list = lists.get(unit) ?? [];
  lists.set(unit, list);
  return list;
}
