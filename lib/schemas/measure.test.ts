import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Measure } from "@/lib/domain/measure";
import { measure } from "./measure";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const COUNT = {
  type: "count",
  activityType: "TV_PROGRAMME",
  minimum: 12,
  outlets: ["PTTH"],
  scope: "subtree",
  countsFrom: "APPROVED",
} as const;

function keysOf(value: unknown): string[] {
  return (
    measure.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? []
  );
}

describe("measure", () => {
  it("has the domain's type", () => {
    expectTypeOf<DeepReadonly<z.output<typeof measure>>>().toEqualTypeOf<DeepReadonly<Measure>>();
    expectTypeOf<z.output<typeof measure>>().toExtend<Measure>();
  });

  it.each([
    COUNT,
    {
      ...COUNT,
      schedule: [
        { monthDay: "02-28", cumulative: 1 },
        { monthDay: "12-31", cumulative: 1 },
      ],
    },
    { type: "channels", purpose: "CADRE_LINK", minimum: 1 },
    {
      type: "coverage",
      purpose: "CADRE_LINK",
      audience: "CHAIRS",
      minimumPercent: 95,
      tolerance: 0.5,
      scope: "subtree",
    },
    { type: "response", hours: 24, minimumPercent: 66.6 },
    { type: "appointments", minimum: 1 },
    { type: "recency", activityType: "PAGE_POST", maxDays: 14 },
  ])("accepts $type as it stands, keys in order", (value) => {
    expect(JSON.stringify(measure.parse(value))).toBe(JSON.stringify(value));
  });

  it("writes the keys in the order of the page, whatever order they came in, without empty lists", () => {
    const shuffled = {
      schedule: [],
      countsFrom: "APPROVED",
      outlets: [],
      scope: "own",
      minimum: 1,
      activityType: "X",
      type: "count",
    };
    expect(JSON.stringify(measure.parse(shuffled))).toBe(
      '{"type":"count","activityType":"X","minimum":1,"scope":"own","countsFrom":"APPROVED"}',
    );
  });

  it.each([
    ["an unknown type", { type: "sum", minimum: 1 }, ["type measure.typeUnknown"]],
    ["no type", { minimum: 1 }, ["type measure.typeUnknown"]],
    ["a missing key", { type: "channels", purpose: "CADRE_LINK" }, ["minimum required"]],
    ["a key of another measure", { type: "appointments", minimum: 1, hours: 24 }, [" object.unknownKey"]],
    ["a minimum of 0", { ...COUNT, minimum: 0 }, ["minimum number.tooSmall"]],
    ["a broken minimum", { ...COUNT, minimum: 1.5 }, ["minimum number.notWhole"]],
    ["a number as text", { ...COUNT, minimum: "12" }, ["minimum number.notWhole"]],
    [
      "more than all",
      { type: "response", hours: 24, minimumPercent: 101 },
      ["minimumPercent number.tooLarge"],
    ],
    [
      "a percentage finer than hundredths",
      { type: "response", hours: 24, minimumPercent: 66.666 },
      ["minimumPercent number.tooFine"],
    ],
    [
      "a tolerance that is not less than its percent",
      {
        type: "coverage",
        purpose: "CADRE_LINK",
        audience: "CHAIRS",
        minimumPercent: 2,
        tolerance: 2,
        scope: "own",
      },
      ["tolerance measure.toleranceTooLarge"],
    ],
    [
      "checkpoints that fall",
      {
        ...COUNT,
        schedule: [
          { monthDay: "01-31", cumulative: 2 },
          { monthDay: "02-28", cumulative: 1 },
        ],
      },
      ["schedule measure.scheduleFalls"],
    ],
    [
      "checkpoints of one day",
      {
        ...COUNT,
        schedule: [
          { monthDay: "01-31", cumulative: 1 },
          { monthDay: "01-31", cumulative: 1 },
        ],
      },
      ["schedule measure.scheduleFalls"],
    ],
    [
      "02-29",
      { ...COUNT, schedule: [{ monthDay: "02-29", cumulative: 1 }] },
      ["schedule.0.monthDay date.malformed"],
    ],
    ["a list", [COUNT], [" measure.typeUnknown"]],
  ])("refuses %s", (_, value, keys) => {
    expect(keysOf(value)).toEqual(keys);
  });
});
