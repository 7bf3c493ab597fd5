import fc from "fast-check";
import { expect, test } from "vitest";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Reason } from "@/lib/domain/compliance/explain/evidence";
import { explain } from "@/lib/domain/compliance/explain/explain";
import type { Measure } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import { evidenceOf, factsOf, planOf } from "@/tests/support/federation/adapter";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { runs } from "@/tests/support/runs";

const numRuns = runs(50, 500);

const REASONS: Record<Measure["type"], readonly Reason[]> = {
  count: ["STATUS", "OUTLET", "AFTER_AS_OF"],
  recency: ["STATUS", "AFTER_AS_OF", "SUPERSEDED"],
  channels: ["NOT_IN_FORCE"],
  appointments: ["NOT_IN_FORCE"],
  response: ["AFTER_AS_OF", "LATE", "PENDING"],
  coverage: ["AFTER_AS_OF", "NOT_IN_FORCE", "NOT_LINKED", "SUPERSEDED"],
};

test("contributions add up to the value or the numerator", { timeout: numRuns * 1_000 }, () => {
  fc.assert(
    fc.property(specimenSizes, (size) => {
      const { bundle, year, asOf } = specimenOf({ ...size, units: 1 + (size.units % 20) });
      const facts = factsOf(bundle, year);
      const plan = planOf(bundle, year);
      const evidence = evidenceOf(bundle);
      const targets = new Map((plan?.targets ?? []).filter(isMeasured).map((each) => [each.code, each]));
      for (const result of computeCompliance(plan, facts, { year, asOf }).results) {
        const target = targets.get(result.target);
        const expected = result.value ?? result.numerator;
        if (target === undefined) throw new Error(`no target ${result.target}`);
        const { counted, notCounted } = explain(target, result.unit, evidence, facts, { year, asOf });
        const sum = counted.reduce((total, { contribution }) => total + contribution, 0);
        if (expected !== null) expect([result, sum]).toEqual([result, expected]);
        const allowed = REASONS[target.measure.type];
        expect(notCounted.filter(({ reason }) => !allowed.includes(reason))).toEqual([]);
      }
    }),
    { numRuns },
  );
});
