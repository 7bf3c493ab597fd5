import { describe, expect, it } from "vitest";
import { dayOf, one, parsedQuery, pastDayIn, queryOf } from "./asked-day";
import { pageAsked } from "./page-asked";

const TODAY = "2026-11-23";

describe("the day of a page", () => {
  it.each([
    [{}, 2026, "2026-11-23"],
    [{ year: "2021" }, 2021, "2021-12-31"],
    [{ asOf: "2021-09-30" }, 2021, "2021-09-30"],
    [{ year: "2021", asOf: "2021-09-30" }, 2021, "2021-09-30"],
    [{ year: "2021", asOf: "2022-03-01" }, 2021, "2021-12-31"],
    // Switching the year leaves a day of another one behind.
    [{ year: "2022", asOf: "2021-09-30" }, 2022, "2022-12-31"],
    // A year that has not begun has a day all the same.
    [{ year: "2027" }, 2027, "2027-01-01"],
    [{ year: "2027", asOf: "2026-11-23" }, 2027, "2027-01-01"],
    [{ asOf: "2027-02-03" }, 2027, "2027-02-03"],
    [{ year: "abc", asOf: "2021-02-30" }, 2026, "2026-11-23"],
  ])("of %o is in %i, at the end of %s", (address, year, asOf) => {
    expect(dayOf(address, TODAY)).toEqual({ year, asOf });
  });
});

it("an address survives as text; of a name given twice the last counts", () => {
  expect(one({ sort: ["", "-name"] }, "sort")).toBe("-name");
  expect(parsedQuery(queryOf({ q: "Châu Đốc", sort: ["", "-name"], kind: "" }))).toEqual({
    q: "Châu Đốc",
    sort: "-name",
  });
  expect(queryOf({})).toBe("");
});

it("a page that is not there is the nearest that is", () => {
  const items = Array.from({ length: 120 }, (_, index) => index);
  expect(pageAsked(items, { page: "3" }, 50)).toMatchObject({
    from: 101,
    page: 3,
    pages: 3,
    shown: { length: 20 },
  });
  expect(pageAsked(items, { page: "99" }, 50).page).toBe(3);
  expect(pageAsked(items, { page: "-1" }, 50).page).toBe(1);
  expect(pageAsked([], {}, 50)).toMatchObject({ shown: [], pages: 1 });
});

it.each([
  ["5/11/2026", "2026-11-05"],
  ["2026-11-05", "2026-11-05"],
  ["31/02/2026", null],
  ["24/11/2026", null],
  ["soon", null],
])("the day %s of an address is %s", (typed, day) => {
  expect(pastDayIn(typed, TODAY)).toBe(day);
});
