import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWith } from "@/lib/auth/parse";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { curveOf } from "@/lib/domain/compliance/curve";
import { underTree } from "@/lib/domain/compliance/tree";
import { computeUnder, turnedBetween } from "@/lib/domain/compliance/what-if";
import { isMeasured } from "@/lib/domain/plan";
import { changesOf } from "@/lib/schemas/changed-plan";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { everythingElse } from "@/tests/support/federation/changes";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { shifted } from "@/tests/support/federation/moments";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { naiveSeries } from "@/tests/support/naive/series";
import { runs } from "@/tests/support/runs";

// compliance.md §11: what else is asked of the same records, beside the second implementation.

const numRuns = runs(25, 500);
const timeout = numRuns * 4_000;

test(`curves are those of the naive implementation, ${numRuns} times`, { timeout }, () => {
  let shares = 0;
  fc.assert(
    fc.property(specimenSizes, fc.option(fc.integer({ min: -400, max: 400 })), (size, days) => {
      const { bundle, year, asOf } = specimenOf(size);
      const structure = days === null ? {} : { structure: shifted(asOf, days) };
      const facts = underTree(factsOf(bundle, year), structure.structure ?? null);
      for (const target of planOf(bundle, year)?.targets.filter(isMeasured) ?? []) {
        const { points } = naiveSeries(bundle, { year, asOf, target: target.code, ...structure });
        expect(curveOf(target, facts, { year, asOf }), target.code).toEqual(points);
        shares += points.filter(({ percent }) => percent !== null).length;
      }
    }),
    { numRuns },
  );
  expect(shares).toBeGreaterThan(0);
});

test(`what another plan would answer is what the naive implementation does, ${numRuns} times`, {
  timeout,
}, () => {
  let turned = 0;
  fc.assert(
    fc.property(specimenSizes, (size) => {
      const { bundle, year, asOf } = specimenOf(size);
      const [plan, facts] = [planOf(bundle, year), factsOf(bundle, year)];
      if (plan === null) return;
      const { changes, changed } = everythingElse(bundle, year);
      const compliance = computeCompliance(plan, facts, { year, asOf });
      const tried = parseWith(changesOf(plan), { changes }).changes;
      const under = computeUnder(tried, { plan, facts, compliance });
      expect(under).toEqual(naiveCompliance(changed, year, asOf));
      turned += turnedBetween(compliance, under).length;
    }),
    { numRuns },
  );
  expect(turned).toBeGreaterThan(0);
});
