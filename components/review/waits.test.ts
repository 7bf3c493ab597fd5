import { expect, test } from "vitest";
import { hoursWaited } from "./waits";

const NOW = Date.parse("2021-09-30T10:00:00+07:00");

test.each([
  ["2021-09-30T09:00:01+07:00", 0],
  ["2021-09-30T09:00:00+07:00", 1],
  ["2021-09-30T00:00:00+07:00", 10],
  ["2021-09-30T10:00:01+07:00", 0],
])("since %s are %i hours", (since, hours) => {
  expect(hoursWaited(since, NOW)).toBe(hours);
});
