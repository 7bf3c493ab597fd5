import { expect, it } from "vitest";
import { dutyBroken } from "./new-reporter";

it("an end leaves a duty unfulfilled where as many as it asks for are in force, and no encouragement", () => {
  const duty = { required: 1, force: "MANDATORY", workers: 1200 } as const;
  expect(dutyBroken(duty, 1)).toBe(duty);
  expect(dutyBroken(duty, 2)).toBeNull();
  expect(dutyBroken({ ...duty, force: "ENCOURAGED" }, 1)).toBeNull();
  expect(dutyBroken(null, 1)).toBeNull();
});
