import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { curveOf } from "@/lib/domain/compliance/curve";
import { factsNeeded, factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { cumulativeSeries, cumulativeSum, dailySeries } from "@/lib/domain/compliance/series";
import { computeUnder } from "@/lib/domain/compliance/what-if";
import { FORCES, isMeasured, type Target } from "@/lib/domain/plan";
import { LEVELS } from "@/lib/domain/unit";
import { addedOneByOne, restrictedTo } from "@/tests/support/facts";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { addedUp, neededOf } from "@/tests/support/federation/needed";
import { runs } from "@/tests/support/runs";

const numRuns = runs(50, 500);
const timeout = numRuns * 1_000;

/** Each fourth target is gone, twice, of another force or on another level; the others stay. */
function changedBy(target: Target, nth: number): Target[] {
  const changes: Partial<Record<number, Target[]>> = {
    0: [],
    1: [target, { ...target, code: `${target.code}.twice` }],
    2: [{ ...target, force: FORCES[nth % 3] ?? target.force }],
    3: [{ ...target, level: LEVELS[nth % 3] ?? target.level }],
  };
  return (nth % 4 === 0 ? changes[(nth / 4) % 4] : undefined) ?? [target];
}

function check(property: (made: ReturnType<typeof make>) => void): void {
  fc.assert(
    fc.property(specimenSizes, (size) => property(make(size))),
    { numRuns },
  );
}

function make(size: Parameters<typeof specimenOf>[0]) {
  const { bundle, year, asOf } = specimenOf(size);
  const plan = planOf(bundle, year);
  if (plan === null) throw new Error("a specimen has a plan");
  const facts = factsOf(bundle, year);
  const question = { year, asOf };
  return { plan, facts, question, whole: computeCompliance(plan, facts, question) };
}

describe("whatever the federation and the plan", () => {
  test("the facts that are said to be needed are enough", { timeout }, () => {
    check(({ plan, facts, question, whole }) => {
      const needs = factsNeeded(plan, question.year, question.asOf);
      expect(computeCompliance(plan, neededOf(facts, needs), question)).toEqual(whole);
    });
  });

  test("activities added up over days without a move give the same", { timeout }, () => {
    check(({ plan, facts, question, whole }) => {
      const merged = addedUp(facts, `${question.year}-01-01`, whole.asOf);
      expect(computeCompliance(plan, merged, question)).toEqual(whole);
    });
  });

  test("asking for some units gives their part of the whole answer", { timeout }, () => {
    check(({ plan, facts, question, whole }) => {
      const units = facts.units.map(({ code }) => code).filter((_, index) => index % 3 !== 1);
      expect(computeCompliance(plan, facts, { ...question, units })).toEqual(
        restrictedTo(whole, new Set(units)),
      );
    });
  });

  test("another plan folds anew what it changes, and the rest stays", { timeout }, () => {
    let changed = 0;
    check(({ plan, facts, question, whole }) => {
      const other = { ...plan, targets: plan.targets.flatMap(changedBy) };
      const expected = computeCompliance(other, facts, question);
      expect(computeUnder(other, { plan, facts, compliance: whole })).toEqual(expected);
      const one = {
        ...plan,
        targets: plan.targets.map((each, nth) => (nth === 0 ? { ...each, weight: 7 } : each)),
      };
      // What was answered of a day is kept: of another one it is not the answer.
      for (const asOf of [question.asOf, `${question.year}-01-01`]) {
        const compliance = computeCompliance(plan, facts, { ...question, asOf });
        expect(computeUnder(one, { plan, facts, compliance })).toEqual(
          computeCompliance(one, facts, { ...question, asOf }),
        );
      }
      changed += Number(!isDeepStrictEqual(expected, whole));
    });
    expect(changed).toBeGreaterThan(numRuns / 2);
  });

  test("the order of facts does not matter", { timeout }, () => {
    check(({ plan, facts, question, whole }) => {
      const reversed = Object.fromEntries(
        Object.entries(facts).map(([name, rows]) => [name, Array.isArray(rows) ? rows.toReversed() : rows]),
      ) as unknown as typeof facts;
      expect(computeCompliance(plan, reversed, question)).toEqual(whole);
    });
  });

  test("series need no more than they say and end with the figures of the day", { timeout }, () => {
    check(({ plan, facts, question, whole }) => {
      for (const target of plan.targets.filter(isMeasured)) {
        const needed = neededOf(facts, factsNeededForSeries([target], question.year, question.asOf));
        const curve = curveOf(target, needed, question);
        expect(curve).toEqual(curveOf(target, facts, question));
        const { on, met, applicable } = curve.at(-1) ?? { on: "" };
        expect(whole.targets.find((each) => each.target === target.code)).toMatchObject({ met, applicable });
        expect(on).toBe(whole.asOf);
        const { measure } = target;
        if (measure.type !== "count") continue;
        const sums = cumulativeSeries({ ...target, measure }, needed, question);
        const values = whole.results.filter((each) => each.target === target.code && each.required !== null);
        expect(sums.value).toBe(values.reduce((sum, { value }) => sum + (value ?? 0), 0));
        expect(sums.points.find((point) => point.on === whole.asOf)?.value).toBe(sums.value);
        const sum = cumulativeSum({ ...target, measure }, facts, question);
        const days = dailySeries(measure, sum, addedOneByOne(facts, measure, sum), question);
        const ofMonths = new Set(sums.points.map((point) => point.on));
        expect(days.points.filter((point) => ofMonths.has(point.on))).toEqual(sums.points);
      }
    });
  });
});
