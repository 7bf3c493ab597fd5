import { expect, test } from "vitest";
import { ARTICLES, articles, factsWith, grassroots, target } from "@/tests/support/facts";
import { claimsOf } from "./claims";
import { indexFacts } from "./records";

const DAY = { year: 2021, asOf: "2021-12-31" };
const records = indexFacts(
  factsWith({
    units: [grassroots("G")],
    activities: (
      [
        ["SUBMITTED", 5],
        ["APPROVED", 3],
        ["PUBLISHED", 2],
        ["RETURNED", 7],
      ] as const
    ).map(([status, quantity]) => ({ ...articles("G", quantity, "2021-05-01"), status })),
  }),
);

test.each(["SUBMITTED", "APPROVED", "PUBLISHED"] as const)(
  "both numbers are the same whatever the target counts from: %s",
  (countsFrom) => {
    const counted = target({ ...ARTICLES, countsFrom });
    expect(claimsOf(counted, records, DAY)("G")).toEqual({ claimed: 10, verified: 5 });
    expect(claimsOf(counted, records, DAY)("OTHER")).toEqual({ claimed: 0, verified: 0 });
  },
);

test("what needs no review, and what is no count, has none", () => {
  expect(claimsOf(target({ ...ARTICLES, activityType: "PAGE_POST" }), records, DAY)("G")).toBeNull();
  expect(claimsOf(target({ type: "appointments", minimum: 1 }), records, DAY)("G")).toBeNull();
});
