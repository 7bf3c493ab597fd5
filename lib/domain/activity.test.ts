import { expect, test } from "vitest";
import { ACTIVITY_STATUSES, type CountsFrom, lastReached } from "./activity";

test.each<[CountsFrom[], (CountsFrom | null)[]]>([
  [["SUBMITTED"], [null, "SUBMITTED", null, "SUBMITTED", "SUBMITTED", null]],
  [["APPROVED"], [null, null, null, "APPROVED", "APPROVED", null]],
  [
    ["SUBMITTED", "PUBLISHED"],
    [null, "SUBMITTED", null, "SUBMITTED", "PUBLISHED", null],
  ],
  [[], [null, null, null, null, null, null]],
])("of thresholds %j each status says the last it reached", (thresholds, said) => {
  expect(ACTIVITY_STATUSES.map((status) => lastReached(status, thresholds))).toEqual(said);
});
