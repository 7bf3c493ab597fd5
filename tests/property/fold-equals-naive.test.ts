import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { underTree } from "@/lib/domain/compliance/tree";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { shifted } from "@/tests/support/federation/moments";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { runs } from "@/tests/support/runs";

const numRuns = runs(50, 500);

describe("random federations under random plans", () => {
  test(`the fold answers as the naive implementation does, ${numRuns} times`, {
    timeout: numRuns * 2_000,
  }, () => {
    fc.assert(
      fc.property(specimenSizes, (size) => {
        const { bundle, year, asOf } = specimenOf(size);
        const compliance = computeCompliance(planOf(bundle, year), factsOf(bundle, year), { year, asOf });
        expect(compliance).toEqual(naiveCompliance(bundle, year, asOf));
      }),
      { numRuns },
    );
  });

  test(`under another day's tree too, ${numRuns} times`, { timeout: numRuns * 2_000 }, () => {
    fc.assert(
      fc.property(specimenSizes, fc.integer({ min: -400, max: 400 }), (size, days) => {
        const { bundle, year, asOf } = specimenOf(size);
        const tree = shifted(asOf, days);
        const facts = underTree(factsOf(bundle, year), tree);
        const compliance = computeCompliance(planOf(bundle, year), facts, { year, asOf });
        expect(compliance).toEqual(naiveCompliance(bundle, year, asOf, tree));
      }),
      { numRuns },
    );
  });
});
