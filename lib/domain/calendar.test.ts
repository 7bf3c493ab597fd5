import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "@/tests/support/facts";
import {
  addDays,
  civilDateOf,
  daysBetween,
  elapsedShare,
  elapsedShareOfYear,
  endOfDay,
  hoursInMicros,
  isCivilDate,
  monthEnd,
  monthsLeftAfter,
  startOfDay,
} from "./calendar";

describe("days", () => {
  const anyDay = fc.integer({ min: -700_000, max: 2_900_000 });
  const dateOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

  test("are counted as in the proleptic Gregorian calendar, from one date to another and back", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = [dateOf(a), dateOf(b)];
        expect([from, to].every(isCivilDate)).toBe(true);
        expect(daysBetween(from, to)).toBe(b - a);
        expect(addDays(from, b - a)).toBe(to);
      }),
    );
  });

  test.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2021-02-31", false],
    ["2021-04-31", false],
    ["2021-13-01", false],
    ["2021-00-10", false],
    ["2021-1-1", false],
    ["0000-01-01", false],
    ["0001-01-01", true],
    ["2021-01-01T00:00", false],
    ["", false],
  ])("%s is a day: %s", (text, expected) => {
    expect(isCivilDate(text)).toBe(expected);
  });

  test("a leap day lies between 28 February and 1 March", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
    expect(daysBetween("2021-03-01", "2021-02-28")).toBe(-1);
  });

  test.each([
    [2021, 2, "2021-02-28"],
    [2024, 2, "2024-02-29"],
    [2021, 12, "2021-12-31"],
    [2021, 4, "2021-04-30"],
  ])("month %i-%i ends on %s", (year, month, end) => {
    expect(monthEnd(year, month)).toBe(end);
  });

  test("months left are those after the day's own", () => {
    expect(["2021-01-01", "2021-09-30", "2021-12-31"].map(monthsLeftAfter)).toEqual([11, 3, 0]);
  });
});

describe("elapsed share", () => {
  test.each([
    ["2021-01-01", 1, 365],
    ["2021-09-30", 273, 365],
    ["2021-12-31", 365, 365],
    ["2024-02-29", 60, 366],
    ["2024-12-31", 366, 366],
  ])("of the year at %s is %i of %i days", (date, elapsed, total) => {
    expect(elapsedShareOfYear(Number(date.slice(0, 4)), date)).toEqual({ elapsed, total });
  });

  test("stays between nothing and all", () => {
    expect(elapsedShare("2022-01-01", "2022-06-30", "2021-12-31")).toEqual({ elapsed: 0, total: 181 });
    expect(elapsedShare("2022-01-01", "2022-06-30", "2022-07-01")).toEqual({ elapsed: 181, total: 181 });
  });
});

describe("instants in Asia/Ho_Chi_Minh", () => {
  test.each([
    ["2021-06-30T16:59:59.999999Z", "2021-06-30"],
    ["2021-06-30T17:00:00Z", "2021-07-01"],
    ["2021-07-01T00:00:00+07:00", "2021-07-01"],
    ["2020-12-31T23:59:59.999999+07:00", "2020-12-31"],
    ["2024-02-29T23:59:59+07:00", "2024-02-29"],
    ["1969-12-31T16:59:59.999999Z", "1969-12-31"],
    ["1969-12-31T17:00:00Z", "1970-01-01"],
  ])("%s is on %s", (text, date) => {
    expect(civilDateOf(instant(text))).toBe(date);
  });

  test("a day lasts 24 hours, from midnight to midnight", () => {
    expect(startOfDay("2021-07-01")).toBe(instant("2021-06-30T17:00:00Z"));
    expect(endOfDay("2021-06-30")).toBe(startOfDay("2021-07-01"));
    expect(endOfDay("2021-06-30") - startOfDay("2021-06-30")).toBe(hoursInMicros(24));
  });
});
