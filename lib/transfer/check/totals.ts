import type { CivilDate } from "@/lib/domain/calendar";
import type { ReadingAudience } from "@/lib/domain/channel";
import { AUDIENCE_FIGURE } from "@/lib/domain/compliance/audience";
import { figureIn, type HeadcountFact } from "@/lib/domain/headcount";
import { holdsOn } from "@/lib/domain/unit";
import type { Federation } from "./federation";
import { placementOn } from "./tree";

/**
 * How many people an audience has below a unit at the end of a day, over its whole subtree; null where a figure is
 * unknown. The widest scope that a target can have (compliance.md §5), so that nothing is called too large in error.
 */
export function audienceTotals(
  federation: Federation,
): (unit: string, audience: ReadingAudience, day: CivilDate) => number | null {
  const figures = headcountsByUnit(federation);
  const childrenOf = childrenByUnit(federation);
  const known = new Map<string, number | null>();

  function figureOf(unit: string, audience: ReadingAudience, day: CivilDate): number | null {
    const facts = federation.units.get(unit);
    const { attribute, levels } = AUDIENCE_FIGURE[audience];
    if (!facts || !levels.includes(facts.level) || !holdsOn(facts, day)) return 0;
    const newest = figures.get(unit)?.findLast(({ asOf }) => asOf <= day);
    return newest ? figureIn(newest, attribute) : null;
  }

  function computed(unit: string, audience: ReadingAudience, day: CivilDate): number | null {
    const children = [...(childrenOf.get(unit) ?? [])].filter(
      (child) => placementOn(federation.placements.get(child), day)?.parent === unit,
    );
    return children.reduce(
      (sum, child) => plus(sum, total(child, audience, day)),
      figureOf(unit, audience, day),
    );
  }

  function total(unit: string, audience: ReadingAudience, day: CivilDate): number | null {
    const key = `${unit}\t${audience}\t${day}`;
    const sum = known.has(key) ? (known.get(key) ?? null) : computed(unit, audience, day);
    known.set(key, sum);
    return sum;
  }
  return total;
}

/** What is not known stays unknown in a sum. */
function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function headcountsByUnit({ bundle, stored }: Federation): Map<string, HeadcountFact[]> {
  const rows = new Map(
    [...stored.rows.headcounts, ...bundle.headcounts].map((row) => [`${row.unit}\t${row.asOf}`, row]),
  );
  const inTime = [...rows.values()].toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return Map.groupBy(inTime, ({ unit }) => unit);
}

/** The units that are below a unit on any day. */
function childrenByUnit({ placements }: Federation): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const { unit, parent } of [...placements.values()].flat()) {
    if (parent !== null) children.set(parent, (children.get(parent) ?? new Set()).add(unit));
  }
  return children;
}
