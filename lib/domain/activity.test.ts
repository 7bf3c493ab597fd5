import { expect, test } from "vitest";
import { ACTIVITY_STATUSES, type ActivityStatus, type CountsFrom, isAtOrPast } from "./activity";

test.each<[CountsFrom, ActivityStatus[]]>([
  ["SUBMITTED", ["SUBMITTED", "APPROVED", "PUBLISHED"]],
  ["APPROVED", ["APPROVED", "PUBLISHED"]],
  ["PUBLISHED", ["PUBLISHED"]],
])("what counts from %s on is %j", (countsFrom, counted) => {
  expect(ACTIVITY_STATUSES.filter((status) => isAtOrPast(status, countsFrom))).toEqual(counted);
});
