import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { updateEntry } from "@/lib/db/catalogue";
import { newActivityPage } from "@/lib/queries/activities/new-page";
import { cataloguePage } from "@/lib/queries/catalogue";
import type { TestTenant } from "../transfer/tenant";
import { call } from "./call";
import { load, smallFederation } from "./world";

// Running for years without a file: a federation's own types of activities and outlets.

let tenant: TestTenant;
let admin: string;
let editor: string;

beforeAll(async () => {
  const world = await smallFederation("catalogue");
  tenant = world.tenant;
  admin = world.admin.token;
  editor = world.editor.token;
});

const add = (path: string, body: object, token = admin) => call(token, "POST", path, { body });

function change(path: string, body: object, version: number, token = admin) {
  return call(token, "PATCH", path, { body, headers: { "If-Match": `"${version}"` } });
}

function log(said: object, token = editor) {
  const body = { unit: "LX", occurredOn: "2021-03-01", title: "Số 1", status: "SUBMITTED", ...said };
  return call(token, "POST", "activities", { body });
}

const wrong = ({ body }: { body: { errors?: { path: string; code: string }[] } }) =>
  body.errors?.map(({ path, code }) => `${path} ${code}`);

test("an entry gets a code of its name, is read by everybody and named otherwise by administrators alone", async () => {
  const made = await add("activity-types", { name: "Bản tin nội bộ" });
  expect([made.status, made.body]).toEqual([
    201,
    {
      ...{ code: "BAN_TIN_NOI_BO", name: "Bản tin nội bộ", nameEn: null, reviewed: true },
      ...{ own: true, inUse: true, version: 1 },
    },
  ]);
  expect((await call(editor, "GET", "activity-types/BAN_TIN_NOI_BO")).body).toEqual(made.body);
  expect((await call(editor, "GET", "activity-types")).body.items).toContainEqual(made.body);
  expect((await add("activity-types", { name: "Khác" }, editor)).body.code).toBe("FORBIDDEN");
  expect((await change("activity-types/BAN_TIN_NOI_BO", { name: "x" }, 1, editor)).body.code).toBe(
    "FORBIDDEN",
  );

  const named = await change("activity-types/BAN_TIN_NOI_BO", { nameEn: "Newsletter", reviewed: false }, 1);
  expect(named.body).toMatchObject({
    name: "Bản tin nội bộ",
    nameEn: "Newsletter",
    reviewed: false,
    version: 2,
  });
  const stale = await change("activity-types/BAN_TIN_NOI_BO", { name: "Bản tin" }, 1);
  expect([stale.status, stale.body.present]).toEqual([409, named.body]);
  const same = await change("activity-types/BAN_TIN_NOI_BO", {}, 2);
  expect([same.status, same.body]).toEqual([200, { ...named.body, version: 3 }]);

  const { items } = (await call(admin, "GET", "audit?kind=activityType&record=BAN_TIN_NOI_BO")).body;
  expect(items.map(({ action, after }: Record<string, unknown>) => [action, after])).toEqual([
    ["activityType.edit", {}],
    ["activityType.edit", { nameEn: "Newsletter", reviewed: false }],
    ["activityType.create", expect.objectContaining({ name: "Bản tin nội bộ", code: "BAN_TIN_NOI_BO" })],
  ]);
});

test("two of a code or a name are refused beside the field, and a code is made that is free", async () => {
  const outlet = { name: "Đài truyền thanh", kind: "RADIO" };
  expect((await add("outlets", outlet)).body.code).toBe("DAI_TRUYEN_THANH");
  expect(wrong(await add("outlets", { ...outlet, name: "Đài  truyền thanh" }))).toEqual([
    "name catalogue.nameTaken",
  ]);
  expect(wrong(await add("outlets", { ...outlet, name: "Khác", code: "BAO" }))).toEqual([
    "code catalogue.codeTaken",
  ]);
  expect((await add("outlets", { ...outlet, name: "Đài ° truyền thanh" })).body.code).toBe(
    "DAI_TRUYEN_THANH-2",
  );
  expect(wrong(await add("outlets", { ...outlet, name: "…" }))).toEqual(["code required"]);
  expect(wrong(await add("outlets", { name: "Nơi khác" }))).toEqual(["kind required"]);
  expect(wrong(await change("outlets/DAI_TRUYEN_THANH", { name: "Báo tỉnh" }, 1))).toEqual([
    "name catalogue.nameTaken",
  ]);
});

test("of two of a name that arrive together one is added", async () => {
  const codes = ["N1", "N2", "N3", "N4"];
  const answers = await Promise.all(
    codes.map((code) => add("outlets", { name: "Cùng lúc", code, kind: "RADIO" })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
});

test("the nine types of every federation stay as they are", async () => {
  expect(wrong(await change("activity-types/TV_PROGRAMME", { name: "x" }, 1))).toEqual([
    "code catalogue.fixed",
  ]);
  expect((await call(editor, "GET", "activity-types/TV_PROGRAMME")).body.name).toBe(
    "Chương trình truyền hình",
  );
  const past = withScope(admin, "write", (tx) =>
    updateEntry(tx, "activityTypes", { code: "TV_PROGRAMME", version: 1 }, { name: "x" }),
  );
  expect(await past).toBe(false);
});

test("what is in use no more is not offered and not taken, while what was recorded stays, counts and can be mended", async () => {
  await add("activity-types", { name: "Hội thi", code: "HOI_THI" });
  await add("outlets", { name: "Nhà văn hóa", code: "NVH", kind: "OTHER" });
  const { id, version } = (await log({ type: "HOI_THI", outlet: "NVH" })).body;
  const put = await call(admin, "PUT", "plans/2021/targets/X1", {
    body: {
      ...{ title: "Hội thi", level: "UPPER", force: "MANDATORY", reason: "Nghị quyết 05" },
      measure: {
        ...{ type: "count", activityType: "HOI_THI", minimum: 2, outlets: ["NVH"] },
        ...{ scope: "own", countsFrom: "SUBMITTED" },
      },
    },
  });
  expect(put.status).toBe(200);

  await change("activity-types/HOI_THI", { inUse: false }, 1);
  await change("outlets/NVH", { inUse: false }, 1);
  expect(wrong(await log({ type: "HOI_THI", outlet: "NVH" }))).toEqual(["type code.off", "outlet code.off"]);
  const page = await withScope(editor, "read", (tx, scope) =>
    newActivityPage(tx, scope, { unit: "LX", find: "", type: "HOI_THI", after: "" }),
  );
  expect(page?.types.map(({ code }) => code)).not.toContain("HOI_THI");
  expect(page?.outlets.map(({ code }) => code)).not.toContain("NVH");
  expect(page?.begins.type).toBe(null);

  const staff = await change(`activities/${id}`, { title: "Số một" }, version, admin);
  expect(staff.body).toMatchObject({ title: "Số một", type: "HOI_THI" });
  const { results } = (await call(admin, "GET", "compliance?year=2021&unit=LX&target=X1")).body;
  expect(results).toMatchObject([{ value: 1, required: 2 }]);

  const standing = await withScope(admin, "read", (tx, scope) => cataloguePage(tx, scope, {}));
  const stood = { activities: 1, targets: [{ code: "X1", years: [2021] }] };
  expect(standing?.lists.activityTypes.find(({ code }) => code === "HOI_THI")).toMatchObject({
    standing: stood,
  });
  expect(standing?.lists.outlets.find(({ code }) => code === "NVH")).toMatchObject({ standing: stood });
  expect(
    standing?.lists.outlets.find(({ code }) => code === "PTTH")?.standing.targets.map(({ code }) => code),
  ).toEqual(["P2", "P3"]);
  expect(await withScope(editor, "read", (tx, scope) => cataloguePage(tx, scope, {}))).toBe(null);

  const narrowed = async (address: object) => {
    const found = await withScope(admin, "read", (tx, scope) => cataloguePage(tx, scope, { ...address }));
    expect(found?.used, "what stands above speaks of all").toEqual(standing?.used);
    return [...(found?.lists.activityTypes ?? []), ...(found?.lists.outlets ?? [])].map(({ code }) => code);
  };
  expect(await narrowed({ use: "off" })).toEqual(["HOI_THI", "NVH"]);
  expect(await narrowed({ q: "bao tinh" })).toEqual(["BAO"]);
  expect(await narrowed({ q: "bao tinh", use: "off" })).toEqual([]);
  expect(await narrowed({ use: "nonsense" })).toContain("PTTH");

  await change("activity-types/HOI_THI", { inUse: true }, 2);
  await change("outlets/NVH", { inUse: true }, 2);
  expect((await log({ type: "HOI_THI", outlet: "NVH", title: "Số 2" })).status).toBe(201);
});

test("a bundle that is loaded over names entries, and leaves alone what no file says of them", async () => {
  await add("outlets", { name: "Tạp chí", nameEn: "Magazine", code: "TC", kind: "NEWSPAPER" });
  await change("outlets/TC", { inUse: false }, 1);
  await load(tenant, { outlets: [{ code: "TC", name: "Tạp chí Lao động", kind: "NEWSPAPER" }] });
  expect((await call(admin, "GET", "outlets/TC")).body).toMatchObject({
    ...{ name: "Tạp chí Lao động", nameEn: "Magazine", inUse: false, version: 3 },
  });
});
