import type { CivilDate } from "../calendar";
import type { MeasureScope } from "../measure";
import type { Facts } from "./facts";
import { groupedBy } from "./grouping";
import { once } from "./once";
import { indexFacts } from "./records";
import type { Compliance } from "./result";
import { summariseTargets } from "./rollup";
import { includes } from "./span";

/** A day's results under their unit's code. */
export const resultsByUnit = once(({ results }: Compliance) => groupedBy(results, ({ unit }) => unit));

/** The same answer for some of its units alone: roll-ups speak of those. */
export function ofUnits(compliance: Compliance, codes: ReadonlySet<string>): Compliance {
  const results = compliance.results.filter(({ unit }) => codes.has(unit));
  return {
    ...compliance,
    results,
    units: compliance.units.filter(({ unit }) => codes.has(unit)),
    targets: summariseTargets(
      compliance.targets.map(({ target }) => ({ code: target })),
      results,
    ),
  };
}

/** A unit, and those in its scope at the end of a day. */
export function unitsInScope(
  facts: Facts,
  unit: string,
  scope: MeasureScope,
  asOf: CivilDate,
): ReadonlySet<string> {
  const stays = indexFacts(facts).hierarchy.stays(unit, scope);
  return new Set([unit, ...stays.filter(({ span }) => includes(span, asOf)).map((stay) => stay.unit)]);
}
