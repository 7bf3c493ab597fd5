import { beforeAll, expect, test, vi } from "vitest";
import { rosterTable } from "@/app/(app)/channels/[id]/tables";
import { perform } from "@/lib/actions/pipeline";
import { chairsTicked, chairsUnticked } from "@/lib/actions/records/tick-chairs";
import { withScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { unpackedRow } from "@/lib/domain/screen/roster";
import { owedPage } from "@/lib/queries/owed/page";
import { readingsFile } from "@/lib/queries/records/file";
import { recordPage } from "@/lib/queries/records/show-page";
import { rosterFile } from "@/lib/queries/roster/file";
import { listRoster } from "@/lib/queries/roster/list";
import { call } from "./call";
import { smallFederation } from "./world";

vi.mock("next-intl/server", () => import("@/tests/support/server-words"));

let federation: Awaited<ReturnType<typeof smallFederation>>;
const CHANNEL = "ZALO-LX";

beforeAll(async () => {
  federation = await smallFederation("roster", {
    channels: [
      {
        ...{ code: CHANNEL, unit: "LX", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm LX" },
        ...{ url: null, opened: "2021-01-01", closed: null },
      },
    ],
    chairs: [
      { unit: "A", fullName: "Neáng Sóc Mi Na", from: null, to: "2022-02-01" },
      { unit: "A", fullName: "Lê Văn Hai", from: "2022-02-01", to: null },
      { unit: "B", fullName: "Chau Rít Thi", from: "2020-01-01", to: "2021-08-01" },
    ],
  });
});

function refused(error: unknown) {
  if (!(error instanceof Failure)) throw error;
  return error.detail.errors?.map(({ path, code }) => [path, code]) ?? error.code;
}

function request(payload: object, token = federation.editor.token) {
  return { token, payload: { channel: CHANNEL, ...payload }, key: undefined, requestId: "test" };
}

const tick = (payload: object, token?: string) =>
  perform(chairsTicked, request(payload, token)).catch(refused);

async function links() {
  const { body } = await call(federation.editor.token, "GET", "chair-links");
  return body.items.map(({ id, version }: { id: string; version: number }) => ({ id, version }));
}

async function rosterOn(on: string) {
  const { roster } = await withScope(federation.editor.token, "read", (tx, scope) =>
    recordPage(tx, scope, "channels", CHANNEL, { on }),
  );
  if (roster === null) throw new Error("The group holds no chairs");
  const rows = roster.rows.map(({ code, chair, vacantSince, link, left }) => [
    ...[code, chair, vacantSince, link?.joined ?? null, left?.on ?? null],
  ]);
  return { ...roster.counts, rows };
}

test("a roster says who is missing, and where there is nobody to be missing", async () => {
  expect(await rosterOn("2021-09-30")).toEqual({
    ...{ unions: 2, linked: 0, missing: 2, vacant: 1 },
    rows: [
      ["A", "Neáng Sóc Mi Na", null, null, null],
      ["B", null, "2021-08-01", null, null],
    ],
  });
  expect((await rosterOn("2021-07-31")).rows[1]).toEqual(["B", "Chau Rít Thi", null, null, null]);
});

test("many are ticked at once from a day on, and the same again changes nothing", async () => {
  const first = await tick({ joined: "2021-06-01", units: ["A", "B"] });
  expect(first).toMatchObject({ links: [{ unit: "A" }, { unit: "B" }] });
  expect(await rosterOn("2021-06-01")).toMatchObject({ linked: 2, missing: 0 });
  expect(await rosterOn("2021-05-31")).toMatchObject({ linked: 0 });
  expect(await tick({ joined: "2021-06-15", units: ["A", "B"] })).toEqual({ links: [] });
});

test("ticks are taken back together, and can be set anew", async () => {
  const ids = (await links()).map(({ id }: { id: string }) => id);
  const taken = await perform(chairsUnticked, request({ links: ids })).catch(refused);
  expect(taken).toMatchObject({ links: [{ unit: expect.any(String) }, { unit: expect.any(String) }] });
  expect(await rosterOn("2021-06-01")).toMatchObject({ linked: 0 });
  expect(await tick({ joined: "2021-06-01", units: ["A"] })).toMatchObject({ links: [{ unit: "A" }] });
});

test("who left is missing, with the day on which they left", async () => {
  const [link] = await links();
  const sent = { body: { left: "2021-07-01" }, headers: { "If-Match": `"${link.version}"` } };
  expect(await call(federation.editor.token, "PATCH", `chair-links/${link.id}`, sent)).toMatchObject({
    status: 200,
  });
  expect((await rosterOn("2021-09-30")).rows[0]).toEqual(["A", "Neáng Sóc Mi Na", null, null, "2021-07-01"]);
  expect((await rosterOn("2021-06-30")).linked).toBe(1);
});

test("a new chair is not the one who left, and has not left", async () => {
  const [link] = await links();
  const { place } = await withScope(federation.editor.token, "read", (tx, scope) =>
    recordPage(tx, scope, "chairLinks", link.id, {}),
  );
  expect(place).toMatchObject({ chair: "Neáng Sóc Mi Na", linked: expect.any(String) });
  const leftOn = (on: string) =>
    withScope(federation.editor.token, "read", async (tx, scope) => {
      const { rows, ...roster } = await rosterFile(tx, scope, CHANNEL, { on });
      const table = await rosterTable(CHANNEL).table({ ...roster, rows });
      return [rows[0]?.chair, rows[0]?.left?.former, table.rows[0]?.[5]];
    });
  expect(await leftOn("31/01/2022")).toEqual(["Neáng Sóc Mi Na", false, "2021-07-01"]);
  expect(await leftOn("01/02/2022")).toEqual(["Lê Văn Hai", true, null]);
});

test("nobody ticks for another district, for days to come, or unions that they do not see", async () => {
  const asked = { joined: "2021-06-01", units: ["A"] };
  expect(await tick(asked, federation.otherEditor.token)).toEqual([["channel", "code.unknown"]]);
  expect(await tick({ ...asked, joined: "2999-01-01" })).toEqual([["joined", "date.future"]]);
  expect(await tick({ ...asked, units: ["C"] })).toEqual([["units.C", "code.unknown"]]);
  expect(await tick(asked, federation.reader.token)).toBe("FORBIDDEN");
});

test("a whole roster says what its page says, and who has ticked on another's behalf", async () => {
  const { roster } = await withScope(federation.editor.token, "read", (tx, scope) =>
    recordPage(tx, scope, "channels", CHANNEL, { on: "2021-06-30" }),
  );
  const whole = await withScope(federation.editor.token, "read", (tx, scope) =>
    listRoster(tx, scope, { channel: CHANNEL, on: "2021-06-30" }),
  );
  expect(whole.rows.map(unpackedRow)).toEqual(roster?.rows);
  expect(whole.rows.flatMap(([code, , , , , link]) => (link === null ? [] : [[code, link[3]]]))).toEqual([
    ["A", false],
  ]);
  await tick({ joined: "2021-06-30", units: ["B"] }, federation.admin.token);
  const after = await withScope(federation.editor.token, "read", (tx, scope) =>
    listRoster(tx, scope, { channel: CHANNEL, on: "2021-06-30" }),
  );
  expect(after.rows.map(unpackedRow).find(({ code }) => code === "B")?.link).toMatchObject({
    onBehalf: true,
  });
});

test("a roster is read by whoever sees the group, of a group that is to hold chairs", async () => {
  const asked = { channel: CHANNEL, on: "2021-06-30" };
  const read = (token: string, question = asked) =>
    withScope(token, "read", (tx, scope) => listRoster(tx, scope, question)).catch(refused);
  expect(await read(federation.otherEditor.token)).toBe("NOT_FOUND");
  expect(await read(federation.editor.token, { ...asked, channel: "NONE" })).toBe("NOT_FOUND");
});

test("a group of any purpose that a chair was recorded in has a roster", async () => {
  const { token } = federation.editor;
  const body = { code: "VIBER-LX", unit: "LX", platform: "VIBER", purpose: "LEADERS_LINK", name: "Viber LX" };
  expect((await call(token, "POST", "channels", { body })).status).toBe(201);
  const read = () =>
    withScope(token, "read", async (tx, scope) => {
      const { roster, audiences } = await recordPage(tx, scope, "channels", "VIBER-LX", { on: "2021-06-30" });
      return [roster?.counts.unions ?? null, audiences.includes("CHAIRS")];
    });
  const listed = () =>
    withScope(token, "read", (tx, scope) =>
      listRoster(tx, scope, { channel: "VIBER-LX", on: "2021-06-30" }),
    ).then(({ rows }) => rows.length, refused);
  expect([await read(), await listed()]).toEqual([[null, false], "NOT_FOUND"]);
  const link = { channel: "VIBER-LX", unit: "A", joined: "2021-06-01" };
  expect((await call(token, "POST", "chair-links", { body: link })).status).toBe(201);
  expect([await read(), await listed()]).toEqual([[2, true], 2]);
});

test("of a page it says who follows it", async () => {
  const { token } = federation.editor;
  const body = { code: "FB-LX", unit: "LX", platform: "FACEBOOK", purpose: "PUBLIC_PAGE", name: "Trang LX" };
  expect((await call(token, "POST", "channels", { body })).status).toBe(201);
  const link = { channel: "FB-LX", unit: "A", joined: "2021-06-01" };
  expect((await call(token, "POST", "chair-links", { body: link })).status).toBe(201);
  const page = await withScope(token, "read", (tx, scope) => recordPage(tx, scope, "channels", "FB-LX", {}));
  expect(page.roster?.of).toBe("PAGE");
  const file = await rosterTable("FB-LX").table(
    await withScope(token, "read", (tx, scope) => rosterFile(tx, scope, "FB-LX", { on: "30/06/2021" })),
  );
  expect(JSON.stringify(file)).not.toContain("nhóm");
  expect(file.rows.map(([, , , state]) => state)).toEqual(["Chưa theo dõi trang", "Đã theo dõi trang"]);
});

test("who is missing at a target is named to whoever sees them, and the audit is told", async () => {
  const asked = { year: "2021", asOf: "2021-12-31" };
  const read = (token: string, code: string, more: object = {}) =>
    withScope(token, "read", async (tx, scope) => {
      const { view } = await owedPage(tx, scope, code, { ...asked, ...more });
      const items = view?.shown.map((item) => [item.code, item.kind === "CHAIR" ? item.chair : item.kind]);
      return { items, told: tx.named.entries() };
    }).catch(refused);
  const named = { items: [["A", "Neáng Sóc Mi Na"]], told: [{ kind: "chairs", unit: "LX" }] };
  expect(await read(federation.editor.token, "U4c")).toEqual(named);
  expect(await read(federation.admin.token, "U4c", { of: "LX" })).toEqual(named);
  expect(await read(federation.admin.token, "U4c")).toEqual({
    items: [
      ["LX", "UNIT"],
      ["CD", "UNIT"],
    ],
    told: [],
  });
  expect(await read(federation.admin.token, "P6c", { of: "NONE" })).toBe("NOT_FOUND");
  expect(await read(federation.otherEditor.token, "U4c", { of: "LX" })).toBe("NOT_FOUND");
});

test("a group's roster of a day and its readings are given as files", async () => {
  const { token } = federation.editor;
  const { rows, on, of, name } = await withScope(token, "read", (tx, scope) =>
    rosterFile(tx, scope, CHANNEL, { on: "30/09/2021" }),
  );
  expect(of).toBe("GROUP");
  expect([name, on, rows.map(({ code }) => code)]).toEqual(["Nhóm LX", "2021-09-30", ["A", "B"]]);
  const body = { channel: CHANNEL, asOf: "2021-03-01", audience: "COMMITTEE_MEMBERS", connected: 7 };
  const recorded = await call(token, "POST", "coverage", { body });
  expect(recorded.status).toBe(201);
  const offered = (kind: "channels" | "coverage", id: string) =>
    withScope(token, "read", async (tx, scope) => (await recordPage(tx, scope, kind, id, {})).audiences);
  expect(await offered("coverage", recorded.body.id)).toEqual(await offered("channels", CHANNEL));
  expect(await offered("channels", CHANNEL)).not.toContain("WORKERS");
  const counted = await withScope(token, "read", (tx) => readingsFile(tx, CHANNEL));
  expect(counted).toEqual({
    name: "Nhóm LX",
    of: "GROUP",
    readings: [{ asOf: "2021-03-01", audience: "COMMITTEE_MEMBERS", connected: 7 }],
  });
  const unseen = withScope(federation.otherEditor.token, "read", (tx) => readingsFile(tx, CHANNEL));
  await expect(unseen).rejects.toMatchObject({ code: "NOT_FOUND" });
});
