import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { readTarget } from "@/lib/queries/targets/read";
import { activityRow } from "@/tests/support/bundle/activity";
import { smallFederation } from "./api/world";

let federation: Awaited<ReturnType<typeof smallFederation>>;

const article = (occurredOn: string, nth: number) =>
  activityRow({ id: `N-${occurredOn}-${nth}`, unit: "LX", occurredOn, status: "SUBMITTED" });

beforeAll(async () => {
  const days = ["2021-01-31", "2021-02-28", "2021-03-14", "2021-03-15", "2021-03-16", "2022-01-05"];
  federation = await smallFederation("year-before", { activities: days.map(article) });
});

function target(code: string, year: number, asOf: string) {
  return withScope(federation.admin.token, "read", (tx) =>
    readTarget(tx, code, { year, asOf, structure: "" }),
  );
}

test("a count's curve has the year before beside it, at the months' ends and on the same day, and no more", async () => {
  const { series, yearBefore } = await target("U5", 2022, "2022-03-15");
  expect(yearBefore).toEqual([
    { on: "2022-01-31", value: 1 },
    { on: "2022-02-28", value: 2 },
    { on: "2022-03-15", value: 4 },
  ]);
  expect(series).toMatchObject({ kind: "CUMULATIVE", value: 1 });
});

test("there is none before the first plan, and none of what is no count", async () => {
  expect((await target("U5", 2021, "2021-03-15")).yearBefore).toEqual([]);
  expect((await target("U4c", 2022, "2022-03-15")).yearBefore).toEqual([]);
});
