import { groupedBy } from "./grouping";
import { once } from "./once";
import type { Compliance } from "./result";
import { summariseTargets } from "./rollup";

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
