import { expect, it } from "vitest";
import { daysIn, isIn, questionsIn } from "./behind";

const DAY = { year: 2021, asOf: "2021-11-26" };

function said(words: Readonly<Record<string, string>>) {
  return (name: string) => words[name] ?? "";
}

it("opens the days that are named", () => {
  expect(daysIn(said({ from: "2021-03-01", to: "2021-03-31" }), DAY)).toEqual({
    kind: "DAYS",
    from: "2021-03-01",
    to: "2021-03-31",
  });
});

it.each([
  ["none", {}],
  ["one end alone", { from: "2021-03-01" }],
  ["an end before the beginning", { from: "2021-03-31", to: "2021-03-01" }],
  ["days of another year", { from: "2020-12-01", to: "2020-12-31" }],
  ["a day after the one asked about", { from: "2021-11-01", to: "2021-11-27" }],
  ["no days", { from: "2021-02-30", to: "__proto__" }],
])("opens all days of the chart where it names %s", (_, words) => {
  expect(daysIn(said(words), DAY)).toEqual({ kind: "DAYS", from: "2021-01-01", to: "2021-11-26" });
});

it.each([
  ["1", "0"],
  ["7", "23"],
])("opens the hour of weekday %s and hour %s", (weekday, hour) => {
  const opened = { kind: "HOUR", weekday: Number(weekday), hour: Number(hour) };
  expect(questionsIn(said({ weekday, hour }))).toEqual(opened);
});

it.each([
  ["8", "0"],
  ["0", "0"],
  ["1", "24"],
  ["1", ""],
  ["", "x"],
])("opens no hour of weekday %j and hour %j", (weekday, hour) => {
  expect(questionsIn(said({ weekday, hour }))).toBeNull();
});

it("opens the questions that wait, or those that have waited too long", () => {
  const open = { weekday: 1, hour: 8, minutes: null };
  const waits = [
    { ...open, late: false },
    { ...open, late: true },
    { ...open, minutes: 90, late: true },
  ];
  const opened = (waiting: string) => {
    const segment = questionsIn(said({ waiting }));
    return waits.map((each) => segment !== null && isIn(each, segment));
  };
  expect(opened("OPEN")).toEqual([true, true, false]);
  expect(opened("OVERDUE")).toEqual([false, true, false]);
  expect(opened("ANSWERED")).toEqual([false, false, false]);
});
