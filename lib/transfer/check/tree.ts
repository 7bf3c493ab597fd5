import type { CivilDate } from "@/lib/domain/calendar";
import type { Problems } from "../problem";
import type { Federation } from "./federation";
import { type FinalPlacement, firstDay } from "./placements";

/** One root without a parent, placements that do not overlap, and no unit below itself on any day. */
export function checkTree(federation: Federation, problems: Problems): void {
  checkRoot(federation, problems);
  checkOverlaps(federation, problems);
  checkCycles(federation, problems);
}

function checkRoot(federation: Federation, problems: Problems): void {
  const { bundle, units, placements } = federation;
  const roots = [...units].filter(([, { level }]) => level === "PROVINCIAL").map(([code]) => code);
  // A row that cannot be read may well be the one that is missed.
  if (roots.length === 0 && !federation.hasBrokenUnits)
    problems.error({ file: "units.csv", line: 1, column: "level" }, "bundle.noRoot");
  const fresh = roots.filter((root) => bundle.units.some(({ code }) => code === root));
  for (const root of roots.length > 1 ? fresh : []) {
    const index = bundle.units.findIndex(({ code }) => code === root);
    problems.error(problems.place("units", index, "level"), "bundle.secondRoot", {
      value: root,
      roots: roots.join(", "),
    });
  }
  for (const root of roots) {
    const below = placements.get(root)?.find(({ parent }) => parent !== null);
    if (below)
      problems.error(
        placeOf(
          below,
          bundle.units.findIndex(({ code }) => code === root),
          problems,
        ),
        "bundle.rootWithParent",
        { value: root },
      );
  }
}

/** Where the bundle says it; a stored placement becomes wrong by the row of its unit. */
function placeOf({ origin }: FinalPlacement, unitIndex: number, problems: Problems) {
  return origin
    ? problems.place(origin.file, origin.index, "parent")
    : problems.place("units", unitIndex, "level");
}

function checkOverlaps({ placements }: Federation, problems: Problems): void {
  for (const list of placements.values()) {
    for (const [before, row] of list.slice(1).map((row, position) => [list[position], row] as const)) {
      const origin = row.origin ?? before?.origin;
      if (!origin || !reachesInto(before, row)) continue;
      problems.error(problems.place(origin.file, origin.index, "from"), "bundle.overlap", {
        value: row.unit,
      });
    }
  }
}

function reachesInto(before: FinalPlacement | undefined, row: FinalPlacement): boolean {
  return before !== undefined && (before.to === null || before.to > firstDay(row));
}

/** A circle begins on the first day of one of its placements, so it is enough to look up from each of them on that day. */
function checkCycles({ placements }: Federation, problems: Problems): void {
  const told = new Set<string>();
  for (const start of [...placements.values()].flat()) {
    const circle = circleFrom(start, placements);
    const name = circle
      .map(({ unit }) => unit)
      .toSorted()
      .join(", ");
    const origin = circle.find((row) => row.origin !== null)?.origin;
    if (!origin || told.has(name)) continue;
    told.add(name);
    problems.error(problems.place(origin.file, origin.index, "parent"), "bundle.cycle", { value: name });
  }
}

/** The placements that lead from a unit back to itself on the first day of `start`; none when they do not. */
function circleFrom(start: FinalPlacement, placements: Federation["placements"]): FinalPlacement[] {
  const day = firstDay(start);
  const path: FinalPlacement[] = [];
  const visited = new Set<string>();
  for (let row: FinalPlacement | undefined = start; row && row.parent !== null && !visited.has(row.unit); ) {
    visited.add(row.unit);
    path.push(row);
    if (row.parent === start.unit) return path;
    row = placementOn(placements.get(row.parent), day);
  }
  return [];
}

/** The placement of a unit that holds on a day ("" = before every date). */
export function placementOn(
  list: readonly FinalPlacement[] | undefined,
  day: CivilDate,
): FinalPlacement | undefined {
  return list?.find((row) => firstDay(row) <= day && (row.to === null || day < row.to));
}
