import { expect, test } from "vitest";
import { daysWaited, isLong, waitingFor } from "./waiting";

const groups = [
  { by: "lan", on: "2021-09-27", count: 3 },
  { by: "lan", on: "2021-09-30", count: 2 },
  { by: "minh", on: "2021-09-28", count: 1 },
  { by: null, on: "2021-09-26", count: 4 },
];

test("what others handed in waits, and what has waited for more than two days is long", () => {
  expect(waitingFor("hoa", groups, "2021-09-30")).toEqual({ count: 10, long: 7, oldestDays: 4 });
});

test("one's own submissions wait for somebody else", () => {
  expect(waitingFor("lan", groups, "2021-09-30")).toEqual({ count: 5, long: 4, oldestDays: 4 });
  expect(waitingFor("minh", [{ by: "minh", on: "2021-09-28", count: 1 }], "2021-09-30")).toEqual({
    count: 0,
    long: 0,
    oldestDays: null,
  });
});

test("what came today has waited for no day", () => {
  expect(waitingFor(null, [{ by: "lan", on: "2021-09-30", count: 2 }], "2021-09-30")).toEqual({
    count: 2,
    long: 0,
    oldestDays: 0,
  });
});

test.each([
  ["2021-09-30T00:00:00+07:00", 0, false],
  ["2021-09-29T23:59:59+07:00", 1, false],
  ["2021-09-28T00:00:00+07:00", 2, false],
  ["2021-09-27T23:59:59+07:00", 3, true],
  ["2021-10-01T00:00:00+07:00", 0, false],
])("what was handed in at %s has waited for %i days", (submittedAt, days, long) => {
  const waited = daysWaited({ submittedAt, createdAt: "2020-01-01T00:00:00+07:00" }, "2021-09-30");
  expect([waited, isLong(waited)]).toEqual([days, long]);
});

test("what an import brought waits since it came", () => {
  const imported = { submittedAt: null, createdAt: "2021-09-29T08:00:00+07:00" };
  expect(daysWaited(imported, "2021-09-30")).toBe(1);
});
