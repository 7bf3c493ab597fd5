import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { loadSpread } from "@/lib/db/reports/count";
import { newActivityPage } from "@/lib/queries/activities/new-page";
import { cataloguePage } from "@/lib/queries/catalogue";
import { load as loadFiles, UNITS as UNITS_CSV, written } from "../transfer/loading";
import { seen } from "../transfer/seen";
import { foundTenant, type TestTenant } from "../transfer/tenant";
import { call } from "./call";
import { load, smallFederation } from "./world";

// A federation tells its activities apart by contents, forms and audiences of its own, beside those of interfaces.md §3.

let tenant: TestTenant;
let admin: string;
let editor: string;

beforeAll(async () => {
  const world = await smallFederation("choices");
  tenant = world.tenant;
  admin = world.admin.token;
  editor = world.editor.token;
});

const add = (body: object, token = admin) => call(token, "POST", "activity-choices", { body });

function change(code: string, body: object, version: number) {
  return call(admin, "PATCH", `activity-choices/${code}`, { body, headers: { "If-Match": `"${version}"` } });
}

function log(said: object) {
  const body = {
    unit: "LX",
    type: "WEBSITE_ARTICLE",
    occurredOn: "2021-03-01",
    title: "Tin",
    status: "SUBMITTED",
  };
  return call(editor, "POST", "activities", { body: { ...body, ...said } });
}

const wrong = ({ body }: { body: { errors?: { path: string; code: string }[] } }) =>
  body.errors?.map(({ path, code }) => `${path} ${code}`);

test("an administrator adds one, everybody reads it, and what every federation has stays as it is", async () => {
  const made = await add({ name: "Pháp luật lao động", side: "CONTENT", nameEn: "Labour law" });
  expect([made.status, made.body]).toEqual([
    201,
    {
      ...{ code: "PHAP_LUAT_LAO_DONG", name: "Pháp luật lao động", nameEn: "Labour law" },
      ...{ side: "CONTENT", inUse: true, version: 1 },
    },
  ]);
  expect((await call(editor, "GET", "activity-choices/PHAP_LUAT_LAO_DONG")).body).toEqual(made.body);
  expect((await call(editor, "GET", "activity-choices")).body.items).toEqual([made.body]);
  expect((await add({ name: "Khác", side: "FORM" }, editor)).body.code).toBe("FORBIDDEN");
  expect(wrong(await add({ name: "Cổ động", side: "FORM", code: "PRESS" }))).toEqual([
    "code catalogue.codeTaken",
  ]);
  expect(wrong(await add({ name: "chuyên sâu", side: "CONTENT" }))).toEqual(["name catalogue.nameTaken"]);
  expect((await add({ name: "Press", side: "FORM" })).body.code).toBe("PRESS-2");
  expect(wrong(await add({ name: "Không rõ" }))).toEqual(["side required"]);
  expect(wrong(await change("PHAP_LUAT_LAO_DONG", { side: "FORM" }, 1))).toEqual([
    "side catalogue.sideFixed",
  ]);
  expect((await change("PHAP_LUAT_LAO_DONG", { side: "CONTENT", name: "Pháp luật" }, 1)).body).toMatchObject({
    ...{ name: "Pháp luật", version: 2 },
  });
  const past =
    "UPDATE activity_choices SET side = 'FORM' WHERE tenant_id = $1 AND code = 'PHAP_LUAT_LAO_DONG'";
  await expect(seen(past, tenant.id)).rejects.toMatchObject({ code: "23514" });
  const { items } = (await call(admin, "GET", "audit?kind=activityChoice&record=PHAP_LUAT_LAO_DONG")).body;
  expect(items.map(({ action }: { action: string }) => action)).toEqual([
    "activityChoice.edit",
    "activityChoice.create",
  ]);
});

test("activities name it, the list and the table of activities tell them apart, and a report names it", async () => {
  await add({ code: "LUAT", name: "Luật công đoàn", side: "CONTENT" });
  await add({ code: "TIKTOK", name: "Phim ngắn", side: "FORM" });
  await add({ code: "THANH_NIEN", name: "Công nhân trẻ", side: "AUDIENCE" });
  const own = { content: "LUAT", form: "TIKTOK", audiences: ["MEMBERS", "THANH_NIEN"] };
  const logged = await log({ ...own, type: "PAGE_POST" });
  expect([logged.status, logged.body.content, logged.body.form, logged.body.audiences]).toEqual([
    ...[201, "LUAT", "TIKTOK"],
    ["MEMBERS", "THANH_NIEN"],
  ]);
  const { id, version } = logged.body;
  await log({ content: "EVENTS", audiences: ["WORKERS"], type: "PAGE_POST" });

  const found = await call(admin, "GET", "activities?content=LUAT,IN_DEPTH&form=TIKTOK&audience=THANH_NIEN");
  expect(found.body.items.map((each: { id: string }) => each.id)).toEqual([id]);
  const table = (await call(admin, "GET", "pivot?rows=audience&columns=content&count=records&year=2021"))
    .body;
  expect([table.rows, table.columns, table.cells]).toEqual([
    ["MEMBERS", "WORKERS", "THANH_NIEN"],
    ["EVENTS", "LUAT"],
    [
      [0, 1],
      [1, 0],
      [0, 1],
    ],
  ]);
  const spread = await withScope(admin, "read", (tx) => loadSpread(tx, null, "2021-01-01", "2021-12-31"));
  expect([spread.contents, spread.added]).toEqual([
    { EVENTS: 1, LUAT: 1 },
    { LUAT: "Luật công đoàn", TIKTOK: "Phim ngắn", THANH_NIEN: "Công nhân trẻ" },
  ]);

  await change("TIKTOK", { inUse: false }, 1);
  const page = await withScope(editor, "read", (tx, scope) =>
    newActivityPage(tx, scope, { unit: "LX", find: "", type: "", after: "" }),
  );
  expect(page?.choices.map(({ code }) => code)).not.toContain("TIKTOK");
  expect(page?.choices.map(({ code }) => code)).toContain("LUAT");
  expect(wrong(await log(own))).toEqual(["form code.off"]);
  const mended = await call(admin, "PATCH", `activities/${id}`, {
    ...{ body: { title: "Tin mới" }, headers: { "If-Match": `"${version}"` } },
  });
  expect(mended.body).toMatchObject({ title: "Tin mới", form: "TIKTOK" });
  const standing = await withScope(admin, "read", (tx, scope) => cataloguePage(tx, scope, {}));
  expect(standing?.lists.activityChoices.find(({ code }) => code === "THANH_NIEN")?.standing.activities).toBe(
    1,
  );
});

test("what the federation does not have, or has of another side, is refused beside its field, and by the database", async () => {
  await add({ code: "BAO_TUONG", name: "Báo tường", side: "FORM" });
  expect(wrong(await log({ content: "BAO_TUONG", form: "PHIM", audiences: ["WORKERS", "X"] }))).toEqual([
    ...["content choice.unknown", "form choice.unknown", "audiences.1 choice.unknown"],
  ]);
  expect(wrong(await log({ content: "a b" }))).toEqual(["content choice.unknown"]);
  expect(wrong(await log({ audiences: ["WORKERS", "WORKERS"] }))).toEqual(["audiences list.repeated"]);
  const { id } = (await log({ form: "BAO_TUONG" })).body;
  for (const said of ["content = 'BAO_TUONG'", "form = 'EVENTS'", "audiences = '{WORKERS,BAO_TUONG}'"])
    await expect(
      seen(`UPDATE activities SET ${said} WHERE tenant_id = $1 AND id = '${id}'`, tenant.id),
    ).rejects.toMatchObject({ code: "23514" });
});

const ROWS = "id,unit,type,occurred_on,title,status,content,form,audiences\n";

test("a bundle brings them and what names them, and gives back the same", async () => {
  const { token } = await foundTenant("choicebundle");
  const choices = "code,name,side\nLUAT,Luật,CONTENT\nPHO_THONG,Người dân,AUDIENCE\n";
  const activities = `${ROWS}a1,A,PAGE_POST,2021-03-01,Tin,APPROVED,LUAT,,MEMBERS;PHO_THONG\n`;
  const outcome = await loadFiles(token, {
    ...{ "units.csv": UNITS_CSV, "activity_choices.csv": choices, "activities.csv": activities },
  });
  expect(outcome.errors).toEqual([]);
  const files = await written(token);
  expect(files["activity_choices.csv"]).toBe(choices);
  expect(files["activities.csv"]).toContain(",LUAT,,MEMBERS;PHO_THONG,");

  const told = (errors: readonly { line: number; column: string; key: string }[]) =>
    errors.map(({ line, column, key }) => `${line} ${column} ${key}`);
  const refused = await loadFiles(token, {
    "activity_choices.csv": "code,name,side\nLUAT,Luật,FORM\nORAL,Nói,FORM\nMOI,Mới,FORM\n",
    "activities.csv": `${ROWS}a2,A,PAGE_POST,2021-03-01,Tin,APPROVED,MOI,MOI,MEMBERS;Z\n`,
  });
  expect(told(refused.errors)).toEqual([
    "2 code bundle.settledSide",
    "3 code bundle.builtInChoice",
    "2 content choice.unknown",
    "2 audiences choice.unknown",
  ]);
  await load(tenant, { activityChoices: [{ code: "LUAT", name: "Luật mới", side: "CONTENT" }] });
  expect((await call(admin, "GET", "activity-choices/LUAT")).body.name).toBe("Luật mới");
});
