import fc from "fast-check";
import { expect, test } from "vitest";
import { ARTICLES, articles, factsWith, planWith, target, upper } from "@/tests/support/facts";
import { computeCompliance } from "../compliance/compute";
import type { Force } from "../plan";
import { scoreView } from "./score";
import { unitView } from "./unit";

const NAMES = new Map([["A", "Đơn vị A"]]);
const CLASSES = [
  [90, "xuất sắc"],
  [50, "hoàn thành"],
  [0, "không"],
] as const;

/** Of a unit with `done` articles, asked for by targets of these figures. */
function scored(done: number, asked: readonly { minimum: number; weight: number; force?: Force }[]) {
  const targets = asked.map(({ minimum, weight, force = "MANDATORY" }, nth) =>
    target({ ...ARTICLES, minimum }, { code: `T${nth}`, level: "UPPER", weight, force }),
  );
  const plan = { ...planWith(targets), classes: CLASSES };
  const facts = factsWith({ units: [upper("A")], activities: [articles("A", done)] });
  const compliance = computeCompliance(plan, facts, { year: 2021, asOf: "2021-12-31" });
  return scoreView(unitView({ plan, facts, compliance, names: NAMES }, upper("A")), plan);
}

test("each target brings its share of the hundred, what loses most first, and what enters none stands apart", () => {
  const view = scored(9, [
    { minimum: 9, weight: 1 },
    { minimum: 12, weight: 3 },
    { minimum: 18, weight: 4 },
    { minimum: 5, weight: 2, force: "TRACKED" },
  ]);
  expect(view.parts.map(({ line, points, most }) => [line.target.code, points, most])).toEqual([
    ["T2", 25, 50],
    ["T1", 28.125, 37.5],
    ["T0", 12.5, 12.5],
  ]);
  expect(view.weight).toBe(8);
  expect(view.outside.map(({ target: { code } }) => code)).toEqual(["T3"]);
  // 65.625, half up.
  expect(view.summary).toMatchObject({ score: 65.6, class: "hoàn thành" });
  expect(view.next).toEqual({ label: "xuất sắc", missing: 24.4 });
});

test("the points add up to the score, whatever is asked", () => {
  const asked = fc.record({
    minimum: fc.integer({ min: 1, max: 40 }),
    weight: fc.integer({ min: 1, max: 900 }).map((hundredths) => hundredths / 100),
    force: fc.constantFrom<Force>("MANDATORY", "SOFT", "TRACKED"),
  });
  fc.assert(
    fc.property(fc.nat(40), fc.array(asked, { maxLength: 6 }), (done, targets) => {
      const { parts, outside, summary } = scored(done, targets);
      expect(parts.length + outside.length).toBe(targets.length);
      const sum = parts.reduce((points, part) => points + part.points, 0);
      if (summary.score === null) expect(parts).toEqual([]);
      else expect(Math.abs(sum - summary.score)).toBeLessThan(0.0501);
    }),
  );
});

test("without a target there is no score, and nothing above the highest class", () => {
  expect(scored(9, [])).toMatchObject({ parts: [], next: null, summary: { score: null } });
  expect(scored(9, [{ minimum: 9, weight: 1 }]).next).toBeNull();
});
