import { expect, test } from "vitest";
import { ACTIVITY_STATUSES, type ActivityStatus, type CountsFrom, dateKindOf, isAtOrPast } from "./activity";

test.each<[CountsFrom, ActivityStatus[]]>([
  ["SUBMITTED", ["SUBMITTED", "APPROVED", "PUBLISHED"]],
  ["APPROVED", ["APPROVED", "PUBLISHED"]],
  ["PUBLISHED", ["PUBLISHED"]],
])("what counts from %s on is %j", (countsFrom, counted) => {
  expect(ACTIVITY_STATUSES.filter((status) => isAtOrPast(status, countsFrom))).toEqual(counted);
});

test("a day is that of holding, publishing or broadcasting, by the type", () => {
  const kinds = ["TRAINING_CLASS", "WEBSITE_ARTICLE", "NEWSPAPER_COLUMN", "RADIO_EPISODE", "OF_ONES_OWN"].map(
    dateKindOf,
  );
  expect(kinds).toEqual(["held", "published", "published", "aired", "held"]);
});
