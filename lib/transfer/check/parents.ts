import { intersection, spanOf } from "@/lib/domain/compliance/span";
import type { BundleRow } from "../bundle";
import type { Problems } from "../problem";
import type { Federation } from "./federation";
import { type FinalPlacement, hasMoved } from "./placements";

/** Units without a parent, parents that are ignored, parents that do not operate while the unit is below them. */
export function warnOfParents(federation: Federation, problems: Problems): void {
  const moved = new Set(federation.bundle.placements.map(({ unit }) => unit));
  for (const [index, row] of federation.bundle.units.entries()) {
    const key = oddityOf(row, federation.placements.get(row.code) ?? [], moved);
    if (key !== null) problems.warn(problems.place("units", index, "parent"), key, { value: row.code });
  }
  for (const row of [...federation.placements.values()].flat()) {
    if (!row.origin || parentOperates(federation, row)) continue;
    const place = problems.place(row.origin.file, row.origin.index, "parent");
    problems.warn(place, "bundle.parentNotOperating", { value: row.parent ?? "" });
  }
}

function oddityOf(
  { code, level, parent }: BundleRow<"units">,
  placements: readonly FinalPlacement[],
  moved: ReadonlySet<string>,
): string | null {
  const alone = placements.every((row) => row.parent === null);
  if (level !== "PROVINCIAL" && alone) return "bundle.withoutParent";
  return parent !== null && !moved.has(code) && hasMoved(placements) ? "bundle.parentIgnored" : null;
}

function parentOperates({ units }: Federation, row: FinalPlacement): boolean {
  const child = units.get(row.unit);
  const parent = row.parent === null ? undefined : units.get(row.parent);
  if (!child || !parent) return true;
  const below = intersection(spanOf(row.from, row.to), spanOf(child.from, child.to));
  const operates = spanOf(parent.from, parent.to);
  return below === null || (operates.from <= below.from && below.to <= operates.to);
}
