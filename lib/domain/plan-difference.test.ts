import { expect, it } from "vitest";
import { cataloguePlan } from "./catalogue";
import type { Target } from "./plan";
import { differencesBetween } from "./plan-difference";

const { targets } = cataloguePlan(2021);

it("two plans differ in what a target asks, not in where it comes from nor in the order of its keys", () => {
  const turned = (target: Target): Target => ({
    ...target,
    sentence: "khác",
    measure:
      target.measure &&
      Object.assign(
        {},
        ...Object.entries(target.measure)
          .reverse()
          .map(([key, value]) => ({ [key]: value })),
      ),
  });
  const [first, second, third, ...rest] = targets;
  if (!first || !second || !third) throw new Error("There are no targets");
  const after = [turned(first), { ...second, weight: 2 }, ...rest, { ...third, code: "X" }];
  const differing = differencesBetween({ targets }, { targets: after }).filter(({ same }) => !same);
  expect(differing.map(({ code, before, after: now }) => [code, before?.weight, now?.weight]).sort()).toEqual(
    [
      [second.code, 1, 2],
      [third.code, 1, undefined],
      ["X", undefined, 1],
    ].sort(),
  );
});
