import { expect, test } from "vitest";
import { lastVisit } from "../account";
import { sinceOf } from "./since";

const september = { year: 2021, asOf: "2021-09-30" };
const january = { year: 2021, asOf: "2021-01-20" };
const always = () => true;
const never = () => false;

test.each([
  ["the day that is asked for", september, "2021-06-30", "2021-09-01", always, ["2021-06-30", "ASKED"]],
  ["a day of another year with a plan", september, "2020-09-30", null, always, ["2020-09-30", "ASKED"]],
  ["not one of a year without", september, "2020-09-30", null, never, ["2021-08-31", "MONTH"]],
  ["not one that is no earlier", september, "2021-09-30", null, always, ["2021-08-31", "MONTH"]],
  ["the last visit", september, null, "2021-09-28", always, ["2021-09-28", "VISIT"]],
  ["no visit after the day", september, null, "2026-11-20", always, ["2021-08-31", "MONTH"]],
  ["no visit of another year", september, null, "2020-12-31", always, ["2021-08-31", "MONTH"]],
  ["a year ago in January", january, null, null, always, ["2020-01-20", "YEAR"]],
  ["nothing in January of the first year", january, null, null, never, null],
] as const)("changes are told since %s", (_, day, asked, visit, planned, expected) => {
  const since = sinceOf(day, asked, visit, planned);
  expect(since && [since.on, since.why]).toEqual(expected);
});

test("today's visit is not the last one", () => {
  expect(lastVisit(null, "2021-09-30")).toBeNull();
  expect(lastVisit({ lastOn: "2021-09-30", beforeOn: null }, "2021-09-30")).toBeNull();
  expect(lastVisit({ lastOn: "2021-09-30", beforeOn: "2021-09-02" }, "2021-09-30")).toBe("2021-09-02");
  expect(lastVisit({ lastOn: "2021-09-29", beforeOn: "2021-09-02" }, "2021-09-30")).toBe("2021-09-29");
});
