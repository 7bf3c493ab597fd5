import type { Day } from "../compliance/day";
import { NO_EVIDENCE } from "../compliance/explain/evidence";
import { explain } from "../compliance/explain/explain";
import type { Facts } from "../compliance/facts";
import { groupedBy } from "../compliance/grouping";
import { isOnChairs } from "../measure";
import type { MeasuredTarget } from "../plan";
import { compareText } from "../text";
import type { MatrixSource } from "./matrix";

/** The chairs below an upper-level unit, or directly below the province, that are to be in a group. */
export interface ChairsUnder {
  readonly code: string;
  readonly name: string;
  readonly all: number;
  /** The unions whose chairs are not in it, by name. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  /** How many of these have no chair. */
  readonly vacant: number;
}

/** Where the chairs are whom a unit's group lacks, most of them first; none for a target that measures something else. */
export function chairsUnder(
  {
    units,
    facts,
    vacant,
  }: Pick<MatrixSource, "units"> & { readonly facts: Facts; readonly vacant: ReadonlySet<string> },
  target: MeasuredTarget,
  owner: string,
  day: Day,
): ChairsUnder[] {
  const { measure } = target;
  if (!isOnChairs(measure)) return [];
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const named = (code: string) => ({ code, name: known.get(code)?.name ?? code });
  const above = (code: string): string => {
    const parent = known.get(code)?.parent ?? null;
    if (parent === null || parent === owner) return owner;
    return known.get(parent)?.level === "UPPER" ? parent : above(parent);
  };
  const { counted, notCounted } = explain(target, owner, NO_EVIDENCE, facts, day);
  const missing = groupedBy(notCounted, ({ unit }) => above(unit));
  const all = groupedBy([...counted, ...notCounted], ({ unit }) => above(unit));
  return [...all]
    .map(([code, chairs]) => ({
      ...named(code),
      all: chairs.length,
      missing: (missing.get(code) ?? [])
        .map(({ unit }) => named(unit))
        .sort((a, b) => compareText(a.name, b.name)),
      vacant: (missing.get(code) ?? []).filter(({ unit }) => vacant.has(unit)).length,
    }))
    .sort((a, b) => b.missing.length - a.missing.length || compareText(a.name, b.name));
}
