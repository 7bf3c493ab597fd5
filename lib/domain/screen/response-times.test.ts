import { expect, test } from "vitest";
import { instant } from "@/tests/support/facts";
import { responseTimesOf } from "./response-times";

const day = { year: 2021, asOf: "2021-09-30" };

function enquiry(unit: string, received: string, answered: string | null) {
  const at = (text: string) => instant(`${text}+07:00`);
  return { unit, receivedAt: at(received), answeredAt: answered === null ? null : at(answered) };
}

const all = [
  // A Monday's evening, half an hour; a Tuesday's morning, exactly a day; a Sunday's last minute, a day and a minute.
  enquiry("A", "2021-09-06T20:15:00", "2021-09-06T20:45:00"),
  enquiry("A", "2021-09-07T08:00:00", "2021-09-08T08:00:00"),
  enquiry("B", "2021-09-12T23:59:00", "2021-09-14T00:00:00"),
  // Open at the end of the day: one answered on the next, one that has waited for a day, one that has not.
  enquiry("A", "2021-09-29T09:00:00", "2021-10-01T09:00:00"),
  enquiry("A", "2021-09-30T00:00:00", null),
  enquiry("B", "2021-09-30T10:00:00", null),
  // Another unit's, another year's, a later one.
  enquiry("C", "2021-09-06T20:15:00", null),
  enquiry("A", "2020-12-31T20:15:00", null),
  enquiry("A", "2021-10-01T00:00:00", null),
];
const times = responseTimesOf(all, new Set(["A", "B"]), 24, day);

test("half of the answers came within the median, and 95 in a hundred within the slowest", () => {
  expect(times).toMatchObject({ received: 6, answered: 3, median: 1440, slowest: 1441 });
  const none = responseTimesOf([], new Set(["A"]), 24, day);
  expect(none).toMatchObject({ received: 0, median: null, slowest: null, open: 0 });
});

test("what has no answer at the end of the day is open, and overdue after as long as is allowed", () => {
  expect([times.open, times.overdue]).toEqual([3, 2]);
});

test("each is told by the hour of the week in which it came", () => {
  const told = times.week.flatMap((hours, weekday) =>
    hours.flatMap(({ received, late }, hour) => (received === 0 ? [] : [[weekday, hour, received, late]])),
  );
  expect(told).toEqual([
    [0, 20, 1, 0],
    [1, 8, 1, 0],
    [2, 9, 1, 1],
    [3, 0, 1, 1],
    [3, 10, 1, 0],
    [6, 23, 1, 1],
  ]);
});
