import { expect, it } from "vitest";
import { clockAt } from "./clock";

const BEGUN = "2021-09-29T17:25:00+07:00";

it.each([
  ["2021-09-30T14:05:00+07:00", "left", 200],
  ["2021-09-30T17:24:30+07:00", "left", 0],
  ["2021-09-30T17:25:00+07:00", "over", 0],
  ["2021-10-01T19:30:59+07:00", "over", 24 * 60 + 125],
  ["2021-09-29T17:00:00+07:00", "left", 24 * 60],
])("at %s is %s", (now, standing, minutes) => {
  expect(clockAt(24, BEGUN, null, Date.parse(now))).toMatchObject({ standing, minutes });
});

it.each([
  ["2021-09-30T17:25:00+07:00", "inTime", 24 * 60],
  ["2021-09-30T17:25:00.001+07:00", "late", 24 * 60],
  ["2021-09-29T18:30:00+07:00", "inTime", 65],
])("ended at %s is %s, whatever the day", (ended, standing, minutes) => {
  expect(clockAt(24, BEGUN, ended, Date.parse("2030-01-01T00:00:00Z"))).toMatchObject({ standing, minutes });
});
