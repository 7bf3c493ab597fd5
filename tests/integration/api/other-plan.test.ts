import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import type { Target } from "@/lib/domain/plan";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { planPage } from "@/lib/queries/plans/show-page";
import { call } from "./call";
import { smallFederation } from "./world";

// A plan that counts what the default one does not: a type of the federation's own, people of every union.

let admin: string;

beforeAll(async () => {
  admin = (await smallFederation("other-plan")).admin.token;
  const type = { code: "TO_ROI", name: "Tờ rơi", nameEn: "Leaflet" };
  await call(admin, "POST", "activity-types", { body: type });
  const measure = {
    type: "count",
    activityType: "TO_ROI",
    minimum: 30,
    scope: "own",
    countsFrom: "SUBMITTED",
  };
  const body = { title: "Phát tờ rơi", level: "UPPER", force: "MANDATORY", measure, reason: "Nghị quyết 05" };
  await call(admin, "PUT", "plans/2021/targets/U5", { body });
});

test("a target says what its own type is called wherever it is shown, and only there", async () => {
  const [figures, page, other] = await withScope(admin, "read", async (tx, scope) => {
    const open = (more: object) => planPage(tx, scope, 2021, { target: "U5", ...more });
    const { plan } = await snapshotOf(tx, { year: 2021 });
    return [plan, await open({}), await open({ measure: "recency", activityType: "PAGE_POST", tried: "1" })];
  });
  const shown = (targets: readonly Target[]) => targets.find(({ code }) => code === "U5")?.ownType;
  const ownType = { title: "Tờ rơi", titleEn: "Leaflet" };
  expect([shown(figures.targets), shown(page.plan.targets)]).toEqual([ownType, ownType]);
  expect(page.open?.tried.ownType).toEqual(ownType);
  expect([other.open?.tried.measure?.type, other.open?.tried.ownType]).toEqual(["recency", null]);
  expect((await call(admin, "GET", "plans/2021/targets/U5")).body).not.toHaveProperty("ownType");
});

test("what was changed after issue is told with its day and reason wherever the target is, and only there", async () => {
  const amended = { on: "2021-05-10", reason: "Nghị quyết 07", added: false };
  const { body: said } = await call(admin, "GET", "plans/2021/targets/U1");
  const { code: _, year: __, version: ___, ...asked } = said;
  const body = { ...asked, weight: 2, from: amended.on, reason: amended.reason };
  expect((await call(admin, "PUT", "plans/2021/targets/U1", { body })).status).toBe(200);
  const [figures, page] = await withScope(admin, "read", async (tx, scope) => {
    const { plan } = await snapshotOf(tx, { year: 2021 });
    return [plan, await planPage(tx, scope, 2021, {})];
  });
  const shown = (targets: readonly Target[]) =>
    ["U1", "U3"].map((code) => targets.find((each) => each.code === code)?.amended);
  expect([shown(figures.targets), shown(page.plan.targets)]).toEqual([
    [amended, null],
    [amended, null],
  ]);
  for (const answer of ["plans/2021/targets/U1", "compliance/LX/U1?year=2021"])
    expect(JSON.stringify((await call(admin, "GET", answer)).body)).not.toContain("amended");
  const { id } = (await call(admin, "POST", "reports", { body: { period: "2021-H1" } })).body;
  expect((await call(admin, "GET", `reports/${id}.html`)).text).toContain(
    "chỉ tiêu được đổi theo quyết định ngày 10/05/2021: Nghị quyết 07",
  );
});

test("it is told by it in a report, also once that is frozen", async () => {
  const { id } = (await call(admin, "POST", "reports", { body: { period: "2021-H1" } })).body;
  const printed = async () => (await call(admin, "GET", `reports/${id}.html`)).text;
  expect(await printed()).toContain("tờ rơi");
  const body = { limits: "Chậm.", directions: "Làm tiếp." };
  await call(admin, "PATCH", `reports/${id}`, { body, headers: { "If-Match": '"1"' } });
  expect((await call(admin, "POST", `reports/${id}/freeze`)).status).toBe(200);
  expect(await printed()).toContain("tờ rơi");
});

test("a report lists the unions of whom a plan asks it all, with what their share is of", async () => {
  const measure = {
    ...{
      type: "coverage",
      purpose: "LEADERS_LINK",
      audience: "GROUP_LEADERS",
      minimumPercent: 50,
      scope: "own",
    },
  };
  const body = {
    title: "Tổ trưởng",
    level: "GRASSROOTS",
    force: "MANDATORY",
    measure,
    reason: "Nghị quyết 05",
  };
  expect((await call(admin, "PUT", "plans/2021/targets/U7", { body })).status).toBeLessThan(300);
  const figures = { groupLeaders: 20, workers: 300 };
  await call(admin, "PUT", "headcounts", { body: { unit: "A", asOf: "2021-01-01", ...figures } });
  const { id } = (await call(admin, "POST", "reports", { body: { period: "2021-H1" } })).body;
  const { text } = await call(admin, "GET", `reports/${id}.html`);
  const [, table = ""] = text.split("Kết nối tại công đoàn cơ sở").slice(-2);
  expect(text).not.toContain("công đoàn cơ sở ()");
  expect(table).toContain("Trên tổng số");
});
