import type { Validity } from "@/lib/domain/unit";
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
  return !child || !parent || covers(parent, common(row, child));
}

/** The days of both; null bounds are open. */
function common(a: Validity, b: Validity): Validity {
  const from =
    [a.from, b.from]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  const to =
    [a.to, b.to]
      .filter((day) => day !== null)
      .toSorted()
      .at(0) ?? null;
  return { from, to };
}

/** Whether every day of the inner interval is one of the outer; an inner one without days has none that is not. */
function covers(outer: Validity, inner: Validity): boolean {
  if (inner.from !== null && inner.to !== null && inner.from >= inner.to) return true;
  const begins = outer.from === null || (inner.from !== null && outer.from <= inner.from);
  const ends = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return begins && ends;
}
