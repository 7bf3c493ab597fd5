import { expect, it } from "vitest";
import { planWith, target } from "@/tests/support/facts";
import { changesOf } from "./changed-plan";

it("what only a target asks for leaves its measure the very one, which is not measured again", () => {
  const asked = target({ type: "recency", activityType: "WEBSITE_ARTICLE", maxDays: 30 });
  const plan = planWith([asked]);
  const under = (change: object) => changesOf(plan).parse({ changes: { [asked.code]: change } }).changes;
  expect(under({ weight: 2 }).targets[0]?.measure).toBe(asked.measure);
  expect(under({ weight: 2 }).targets[0]?.weight).toBe(2);
  expect(under({ maxDays: 20 }).targets[0]?.measure).toEqual({ ...asked.measure, maxDays: 20 });
});
