import fc from "fast-check";
import { expect, test } from "vitest";
import { yearOf } from "@/lib/domain/calendar";
import { turnsBetween } from "@/lib/domain/compliance/changed";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { requirePlan } from "@/lib/domain/compliance/day";
import type { Result } from "@/lib/domain/compliance/result";
import { changesBetween, explainedTurns } from "@/lib/domain/screen/changes";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { type Specimen, specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { runs } from "@/tests/support/runs";

// What two days answer differently (compliance.md §10), held against two answers of the second implementation.

const numRuns = runs(12, 300);

const NOTHING_ASKED = ["NOT_APPLICABLE", "WAIVED", "TRACKED"];

/** What became of a result, in words of the plainest kind. */
function naiveTurn(was: string, is: string): string {
  const late = ["NOT_MET", "BEHIND"];
  const worst = ["NOT_MET", "BEHIND", "NO_DATA", "NEAR", "ON_TRACK", "MET", ""];
  if (was === is) return "FIGURE";
  if (is === "MET") return "MET";
  if (was === "MET") return is === "" ? "OTHER" : "LOST";
  if (late.includes(is)) return worst.indexOf(is) < worst.indexOf(was) ? "LATE" : "OTHER";
  return late.includes(was) && ["ON_TRACK", "NEAR"].includes(is) ? "RECOVERED" : "OTHER";
}

function naiveTurns({ bundle, year, asOf }: Specimen, before: string): string[] {
  const was = naiveCompliance(bundle, yearOf(before), before).results;
  const is = naiveCompliance(bundle, year, asOf).results;
  const told: string[] = [];
  const same = (a: Result, b: Result) => a.unit === b.unit && a.target === b.target;
  const all = [...is, ...was.filter((then) => !is.some((now) => same(then, now)))];
  for (const { unit, target } of all) {
    const of = (results: readonly Result[]) =>
      results.find((each) => each.unit === unit && each.target === target);
    const [then, now] = [of(was), of(is)];
    const status = (result: Result | undefined) =>
      result === undefined || NOTHING_ASKED.includes(result.status) ? "" : result.status;
    const figures = (result: Result | undefined) =>
      [result?.value, result?.required, result?.numerator, result?.denominator].join();
    const [old, fresh] = [status(then), status(now)];
    if (old === fresh && ["", "NO_DATA"].includes(old)) continue;
    if (old === fresh && figures(then) === figures(now)) continue;
    told.push(`${unit} ${target} ${naiveTurn(old, fresh)}`);
  }
  return told.sort();
}

/** The day asked about and another of the year, or of the year before, in their order. */
const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean());

function earlierDay({ year, asOf }: Specimen, [month, lastYear]: [number, boolean]): string {
  const on = `${lastYear ? year - 1 : year}-${String(month).padStart(2, "0")}-15`;
  return on < asOf ? on : `${year - 1}-12-31`;
}

test(`two days differ as two answers of the naive implementation do, ${numRuns} times`, {
  timeout: numRuns * 4_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(specimenSizes, days, (size, drawn) => {
      const specimen = specimenOf(size);
      const { bundle, year, asOf } = specimen;
      const since = earlierDay(specimen, drawn);
      const evaluated = (of: number, on: string) => {
        const [plan, facts] = [requirePlan(planOf(bundle, of)), factsOf(bundle, of)];
        const units = facts.units.map((unit) => ({ ...unit, name: unit.code, parent: null }));
        return { plan, units, compliance: computeCompliance(plan, facts, { year: of, asOf: on }) };
      };
      const two = { before: evaluated(yearOf(since), since), after: evaluated(year, asOf) };
      const turns = turnsBetween(two.before.compliance, two.after.compliance);
      const told = turns.map(({ unit, target, turn }) => `${unit} ${target} ${turn}`);
      expect(told.sort()).toEqual(naiveTurns(specimen, since));
      for (const { turn, causes, unit, target } of explainedTurns(changesBetween(two), two)) {
        seen.add(turn);
        // Nothing turns for no reason.
        expect(causes, `${unit} ${target} ${turn}`).not.toEqual([]);
      }
    }),
    { numRuns },
  );
  // Else the comparison would be of nothing.
  expect(seen.size).toBeGreaterThan(2);
});
