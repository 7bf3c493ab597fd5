import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
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
});
