import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { planPage } from "@/lib/queries/plans/show-page";
import type { BundleRow } from "@/lib/transfer/bundle";
import type { TestTenant } from "../transfer/tenant";
import { call } from "./call";
import { load, smallFederation } from "./world";

// interfaces.md §4: a plan from a blank page, its targets and the exceptions of units; each after its issue with a reason.

let tenant: TestTenant;
let admin: string;
let editor: string;
let otherEditor: string;
let chair: string;

const ARTICLES = {
  title: "Tin, bài gửi website tỉnh",
  level: "UPPER",
  force: "MANDATORY",
  measure: {
    type: "count",
    activityType: "WEBSITE_ARTICLE",
    minimum: 30,
    outlets: ["WEB"],
    scope: "own",
    countsFrom: "SUBMITTED",
  },
};

const TARGET_ROW: BundleRow<"targets"> = {
  year: 2020,
  code: "U5",
  title: ARTICLES.title,
  level: "UPPER",
  kinds: [],
  condition: [],
  measure: { type: "appointments", minimum: 1 },
  force: "MANDATORY",
  weight: 1,
  dueOn: null,
};

beforeAll(async () => {
  const world = await smallFederation("plan-targets");
  tenant = world.tenant;
  admin = world.admin.token;
  editor = world.editor.token;
  otherEditor = world.otherEditor.token;
  chair = world.chair.token;
});

function put(address: string, body: object, headers = {}) {
  return call(admin, "PUT", `plans/${address}`, { body, headers });
}

function remove(address: string, body: object = {}) {
  return call(admin, "DELETE", `plans/${address}`, { body });
}

async function result(year: number, unit: string, target: string) {
  const { body } = await call(admin, "GET", `compliance?year=${year}&unit=${unit}&target=${target}`);
  return body.results[0];
}

const reason = "Nghị quyết 05";

test("a plan begins on a blank page, says what it says, is issued with a target and closed for good", async () => {
  const begun = await call(admin, "POST", "plans", { body: { year: 2020, title: "Kế hoạch 2020" } });
  expect(begun.status).toBe(201);
  expect(begun.body).toMatchObject({ year: 2020, status: "DRAFT", targets: [], changes: [] });
  expect(begun.body.classes[0]).toEqual([90, "Hoàn thành xuất sắc"]);
  const again = await call(admin, "POST", "plans", { body: { year: 2020, title: "x" } });
  expect([again.status, again.body.code]).toEqual([409, "DUPLICATE"]);
  expect((await call(admin, "POST", "plans/2020/close")).body.code).toBe("ILLEGAL_TRANSITION");

  const target = await put("2020/targets/U5", ARTICLES);
  expect(target.body).toMatchObject({ code: "U5", year: 2020, weight: 1, kinds: [], condition: [] });
  expect(target.headers.get("etag")).toBe(`"${target.body.version}"`);
  expect((await call(editor, "GET", "plans/2020/targets/U5")).body).toEqual(target.body);

  const unseen = await call(admin, "PATCH", "plans/2020", { body: { documentNo: "12/KH" } });
  expect(unseen.status).toBe(428);
  const headers = { "If-Match": `"${target.body.version}"` };
  const said = await call(admin, "PATCH", "plans/2020", { body: { documentNo: "12/KH" }, headers });
  expect(said.body).toMatchObject({ title: "Kế hoạch 2020", documentNo: "12/KH", changes: [] });
  const turned = await call(admin, "PATCH", "plans/2020", {
    body: { startsOn: "2020-06-01", endsOn: "2020-01-01" },
    headers: { "If-Match": `"${said.body.version}"` },
  });
  expect(turned.body.errors).toMatchObject([{ path: "endsOn", code: "interval.empty" }]);

  expect((await call(admin, "POST", "plans/2020/issue")).body.status).toBe("ISSUED");
  expect((await call(admin, "POST", "plans/2020/close")).body.status).toBe("CLOSED");
  expect((await result(2020, "LX", "U5")).required).toBe(30);
  for (const refused of [
    await put("2020/targets/U6", { ...ARTICLES, reason }),
    await remove("2020/targets/U5", { reason }),
    await put("2020/overrides/LX/U5", { waived: true, reason }),
    await call(admin, "POST", "plans/2020/revise", { body: { changes: { U5: { minimum: 2 } }, reason } }),
    await call(admin, "PATCH", "plans/2020", {
      body: { title: "x", reason },
      headers: { "If-Match": '"9"' },
    }),
  ])
    expect([refused.status, refused.body.code === "PLAN_CLOSED" || refused.body.code === "STALE"]).toEqual([
      409,
      true,
    ]);
  expect((await call(admin, "POST", "plans/2020/issue")).body.code).toBe("ILLEGAL_TRANSITION");
  const plan = { year: 2020, documentNo: null, issuedOn: null, startsOn: null, endsOn: null, classes: null };
  const loading = load(tenant, { plans: [{ ...plan, title: "Kế hoạch khác" }], targets: [TARGET_ROW] });
  await expect(loading).rejects.toMatchObject({ code: "PLAN_CLOSED" });
});

test("a target comes and goes in an issued plan with a reason, and the history keeps both", async () => {
  const unreasoned = await put("2022/targets/X1", ARTICLES);
  expect(unreasoned.body.errors).toMatchObject([{ path: "reason", code: "required" }]);
  expect((await call(admin, "GET", "plans/2022/targets/X1")).status).toBe(404);

  const come = await put("2022/targets/X1", { ...ARTICLES, reason, from: "2022-07-01" });
  expect(come.status).toBe(200);
  expect(await result(2022, "LX", "X1")).toMatchObject({ required: 30 });
  expect((await put("2022/targets/X1", { ...ARTICLES, reason })).body.errors).toMatchObject([
    { path: "code", code: "plan.nothingChanged" },
  ]);
  const kinds = ["DISTRICT_FEDERATION"];
  expect((await put("2022/targets/X1", { ...ARTICLES, kinds, reason })).body.kinds).toEqual(kinds);

  const gone = await call(admin, "DELETE", `plans/2022/targets/X1?reason=${encodeURIComponent(reason)}`);
  expect([gone.status, gone.body.code]).toEqual([200, "X1"]);
  expect((await remove("2022/targets/X1", { reason })).status).toBe(404);
  expect(await result(2022, "LX", "X1")).toBeUndefined();
  const { changes } = (await call(editor, "GET", "plans/2022")).body;
  expect(
    changes.map(({ before, after }: Record<string, unknown>) => [before !== null, after !== null]),
  ).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
  expect(changes[2]).toMatchObject({ target: "X1", unit: null, from: "2022-07-01", reason, after: ARTICLES });
});

test("what a measure cannot be is refused, and so is what the federation does not have", async () => {
  const { measure } = ARTICLES;
  const refused = async (other: object) =>
    (await put("2023/targets/X2", { ...ARTICLES, ...other, reason })).body.errors;
  expect(await refused({ measure: { ...measure, hours: 2 } })).toMatchObject([
    { path: "measure.hours", code: "object.unknownKey" },
  ]);
  expect(await refused({ measure: { ...measure, activityType: "NONE" } })).toMatchObject([
    { path: "measure.activityType", code: "code.unknown" },
  ]);
  expect(await refused({ measure: { ...measure, outlets: ["WEB", "NONE"] } })).toMatchObject([
    { path: "measure.outlets.1", code: "code.unknown" },
  ]);
  expect(await refused({ dueOn: "2023-06-30" })).toMatchObject([
    { path: "dueOn", code: "target.dueOnWithoutMilestone" },
  ]);
});

test("a unit is asked for another figure or none, which its own people read and others do not", async () => {
  const other = await put("2021/overrides/LX/U5", { required: 12, reason, from: "2021-03-01" });
  expect(other.body).toMatchObject({
    unit: "LX",
    target: "U5",
    year: 2021,
    required: 12,
    waived: false,
    reason,
  });
  expect((await result(2021, "LX", "U5")).required).toBe(12);
  const waived = await put("2021/overrides/CD/U5", { waived: true, reason });
  expect(waived.body).toMatchObject({ required: null, waived: true });
  expect((await result(2021, "CD", "U5")).status).toBe("WAIVED");

  const listed = async (token: string, query = "") =>
    (await call(token, "GET", `plans/2021/overrides${query}`)).body.items.map(
      ({ unit, target }: Record<string, string>) => `${unit} ${target}`,
    );
  expect(await listed(admin)).toEqual(["CD U5", "LX U5"]);
  expect(await listed(admin, "?unit=LX")).toEqual(["LX U5"]);
  expect(await listed(admin, "?target=U1")).toEqual([]);
  expect(await listed(editor)).toEqual(["LX U5"]);
  expect(await listed(chair)).toEqual([]);
  const { nextCursor, items } = (await call(admin, "GET", "plans/2021/overrides?limit=1")).body;
  expect([items.length, await listed(admin, `?limit=1&cursor=${nextCursor}`)]).toEqual([1, ["LX U5"]]);
  expect((await call(otherEditor, "GET", "plans/2021/overrides/LX/U5")).status).toBe(404);
  const historyOf = async (token: string) =>
    (await call(token, "GET", "plans/2021")).body.changes.map(({ unit }: Record<string, unknown>) => unit);
  expect(await historyOf(admin)).toEqual(["CD", "LX"]);
  expect(await historyOf(editor)).toEqual(["LX"]);

  expect((await remove("2021/targets/U5", { reason })).body.errors).toMatchObject([
    { path: "code", code: "target.hasOverrides" },
  ]);
  const gone = await remove("2021/overrides/LX/U5", { reason: "Hết lý do" });
  expect(gone.body).toMatchObject({ unit: "LX", required: 12 });
  expect((await result(2021, "LX", "U5")).required).toBe(30);
  expect((await remove("2021/overrides/LX/U5", { reason })).status).toBe(404);
});

test("an exception fits its target", async () => {
  const refused = async (address: string, body: object) =>
    (await put(`2021/overrides/${address}`, body)).body;
  expect((await refused("LX/U5", { reason })).errors).toMatchObject([{ code: "override.notOneOfTwo" }]);
  expect((await refused("LX/U5", { required: 5, waived: true, reason })).errors).toMatchObject([
    { path: "required", code: "override.notOneOfTwo" },
  ]);
  expect((await refused("LX/P1", { required: 5, reason })).errors).toMatchObject([
    { code: "override.otherLevel" },
  ]);
  expect((await refused("LX/U4b", { required: 101, reason })).errors).toMatchObject([
    { code: "number.tooLarge", message: "Số quá lớn, từ 0 đến 100" },
  ]);
  expect((await refused("A/G3", { waived: true, reason })).errors).toMatchObject([
    { code: "override.notMeasured" },
  ]);
  const nowhere = (await refused("NONE/NONE", { waived: true, reason })).errors;
  expect(nowhere).toMatchObject([{ path: "unit" }, { path: "target" }]);
});

test("a unit proposes, and the province decides once", async () => {
  const propose = (token: string, body: object) => call(token, "POST", "plans/2022/proposals", { body });
  const said = { unit: "LX", target: "U5", required: 20, reason: "Sáp nhập giữa năm" };
  const outOfSight = { status: 422, body: { errors: [{ path: "unit", code: "code.unknown" }] } };
  for (const other of [otherEditor, chair]) expect(await propose(other, said)).toMatchObject(outOfSight);
  expect((await propose(editor, { ...said, reason: " " })).body.errors).toMatchObject([{ path: "reason" }]);
  const proposed = await propose(editor, said);
  expect(proposed.status).toBe(201);
  expect(proposed.body).toMatchObject({ ...said, waived: false, decision: null, by: "UPPER_EDITOR LX" });
  expect((await propose(editor, said)).body).toMatchObject({ code: "DUPLICATE", done: { what: "proposed" } });
  expect((await result(2022, "LX", "U5")).required).toBe(30);

  const at = `plans/2022/proposals/${proposed.body.id}`;
  expect((await call(editor, "POST", `${at}/approve`)).status).toBe(403);
  const approved = await call(admin, "POST", `${at}/approve`, { body: { from: "2022-03-01" } });
  expect(approved.body).toMatchObject({ unit: "LX", target: "U5", required: 20, reason: said.reason });
  expect((await result(2022, "LX", "U5")).required).toBe(20);
  expect((await call(admin, "POST", `${at}/reject`, { body: { note: "x" } })).body).toMatchObject({
    ...{ code: "ILLEGAL_TRANSITION", done: { what: "approved", by: "PROVINCIAL_ADMIN TINH" } },
  });

  const other = await propose(editor, { ...said, required: null, waived: true });
  const reject = (body: object) =>
    call(admin, "POST", `plans/2022/proposals/${other.body.id}/reject`, { body });
  expect((await reject({})).body.errors).toMatchObject([{ path: "note", code: "required" }]);
  expect((await reject({ note: "Đã có mức riêng" })).body.decision).toMatchObject({
    approved: false,
    note: "Đã có mức riêng",
  });
  const listed = (await call(editor, "GET", "plans/2022/proposals")).body.items;
  expect(listed.map(({ decision }: Record<string, { approved: boolean }>) => decision?.approved)).toEqual([
    false,
    true,
  ]);
  expect((await call(otherEditor, "GET", "plans/2022/proposals")).body.items).toEqual([]);
});

test("only who administers changes any of it", async () => {
  for (const [method, address] of [
    ["POST", "plans"],
    ["PUT", "plans/2021/targets/U5"],
    ["DELETE", "plans/2021/targets/U5"],
    ["PUT", "plans/2021/overrides/LX/U5"],
  ] as const) {
    const body =
      method === "POST"
        ? { year: 2040, title: "x" }
        : method === "PUT" && address.includes("targets")
          ? { ...ARTICLES, reason }
          : { reason };
    expect((await call(editor, method, address, { body })).status, `${method} ${address}`).toBeGreaterThan(
      400,
    );
  }
});

test("what is tried over a version that others have changed says so, and over the present one not", async () => {
  const { body: plan } = await call(admin, "GET", "plans/2021");
  const open = async (address: Record<string, string>) => {
    const page = await withScope(admin, "read", (tx, scope) =>
      planPage(tx, scope, 2021, { target: "P8", ...address }),
    );
    return page.open;
  };
  const form = { shown: "count", measure: "count", activityType: "TRAINING_CLASS", scope: "own" };
  const sent = { ...form, level: "PROVINCIAL", countsFrom: "APPROVED", force: "MANDATORY", weight: "1" };
  const [now, before] = [String(plan.version), String(plan.version - 1)];
  expect(await open({ ...sent, minimum: "2", tried: before })).toMatchObject({
    differs: true,
    outdated: true,
  });
  expect(await open({ ...sent, minimum: "2", tried: now })).toMatchObject({ differs: true, outdated: false });
  expect(await open({ ...sent, minimum: "1", tried: before })).toMatchObject({
    differs: false,
    outdated: false,
  });
});
