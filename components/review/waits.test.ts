import { expect, test } from "vitest";
import { waitingParts } from "./waits";

const NOW = Date.parse("2021-09-30T10:00:00+07:00");

test.each([
  ["2021-09-30T09:30:00+07:00", 0, 0],
  ["2021-09-30T00:00:00+07:00", 0, 10],
  ["2021-09-29T23:59:59+07:00", 1, 0],
  ["2021-09-28T23:00:00+07:00", 2, 0],
  ["2021-09-28T01:00:00+07:00", 2, 0],
  ["2021-09-27T23:00:00+07:00", 3, 0],
  ["2021-09-30T10:00:01+07:00", 0, 0],
])("since %s are %i days and %i hours", (since, days, hours) => {
  expect(waitingParts(since, NOW)).toEqual({ days, hours });
});
