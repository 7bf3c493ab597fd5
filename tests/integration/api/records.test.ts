import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { CATALOGUE_TARGETS } from "@/lib/domain/catalogue/targets";
import { CALLS } from "@/lib/http/api/calls";
import { recordListPage } from "@/lib/queries/records/list-page";
import { connectSuperuser } from "@/tests/support/database";
import { call } from "./call";
import { smallFederation } from "./world";

type Federation = Awaited<ReturnType<typeof smallFederation>>;
let federation: Federation;

const CHANNEL = {
  code: "ZALO-LX",
  unit: "LX",
  platform: "ZALO",
  purpose: "CADRE_LINK",
  name: "Nhóm LX",
  url: null,
  opened: "2021-02-01",
  closed: null,
} as const;

beforeAll(async () => {
  federation = await smallFederation("records", { channels: [CHANNEL] });
});

/** Of each kind: what is recorded, what is changed, what cannot be changed to; all by LX's editor. */
const KINDS = [
  [
    "reporters",
    { unit: "A", fullName: "Neáng Sóc Mi Na", appointed: "2021-03-01" },
    { ended: "2021-09-01" },
    { ended: "2021-02-01" },
  ],
  [
    "channels",
    { unit: "LX", platform: "FACEBOOK", purpose: "PUBLIC_PAGE", name: "Trang" },
    { opened: "2021-01-01" },
    { url: "javascript:alert(1)" },
  ],
  [
    "coverage",
    { channel: "ZALO-LX", asOf: "2021-06-30", audience: "COMMITTEE_MEMBERS", connected: 15 },
    { connected: 19 },
    { connected: -1 },
  ],
  [
    "chair-links",
    { channel: "ZALO-LX", unit: "A", joined: "2021-04-01" },
    { left: "2021-08-01" },
    { left: "2021-03-01" },
  ],
  [
    "enquiries",
    { unit: "LX", receivedAt: "2021-05-01T08:00:00+07:00" },
    { answeredAt: "2021-05-02T01:00:00.000001Z" },
    { answeredAt: "2021-05-01T00:00:00Z" },
  ],
  [
    "facilities",
    { unit: "A", kind: "LOUDSPEAKER", installed: "2021-01-01" },
    { quantity: 3 },
    { removed: "2020-01-01" },
  ],
  [
    "misinformation",
    { unit: "A", spottedOn: "2021-05-01", claim: "Tin sai" },
    { handledOn: "2021-05-02" },
    { handledOn: "2021-04-01" },
  ],
] as const;

function answerSchema(kind: string) {
  const endpoint = CALLS.find(({ method, path }) => method === "GET" && path === `/${kind}/{id}`);
  if (endpoint === undefined) throw new Error(kind);
  return endpoint.answer;
}

describe.each(KINDS)("%s", (kind, recorded, change, wrong) => {
  const by = (who: "editor" | "otherEditor" | "reader" | "chair") => federation[who].token;
  let id = "";

  test("are recorded once, however often the same key comes", async () => {
    const headers = { "Idempotency-Key": `first-${kind}` };
    const send = () => call(by("editor"), "POST", kind, { body: recorded, headers });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [first, second] = answers;
    expect(second?.text).toBe(first?.text);
    expect(first?.body).toMatchObject(kind === "enquiries" ? { unit: "LX" } : recorded);
    id = first?.body.id;
    expect(first?.headers.get("location")).toBe(`/api/v1/${kind}/${id}`);
    const list = await call(by("editor"), "GET", kind);
    expect(list.body.items.filter((item: { id: string }) => item.id === id)).toHaveLength(1);
    const other = await call(by("editor"), "POST", kind, { body: { ...recorded, unknown: 1 }, headers });
    expect(other.status).toBe(422);
  });

  test("answer as the document says", async () => {
    const { body, headers } = await call(by("editor"), "GET", `${kind}/${id}`);
    expect(answerSchema(kind).safeParse(body)).toMatchObject({ success: true });
    expect(headers.get("etag")).toBe('"1"');
  });

  test("are unknown to another district", async () => {
    expect(await call(by("otherEditor"), "GET", `${kind}/${id}`)).toMatchObject({ status: 404 });
    expect((await call(by("otherEditor"), "GET", kind)).body.items).toEqual([]);
    expect(await call(by("otherEditor"), "POST", kind, { body: recorded })).toMatchObject({ status: 422 });
    const patch = { body: change, headers: { "If-Match": '"1"' } };
    expect(await call(by("otherEditor"), "PATCH", `${kind}/${id}`, patch)).toMatchObject({ status: 404 });
  });

  test("are read, not written, by a reader", async () => {
    expect(await call(by("reader"), "GET", `${kind}/${id}`)).toMatchObject({ status: 200 });
    expect(await call(by("reader"), "POST", kind, { body: recorded })).toMatchObject({ status: 403 });
    expect(await call(by("reader"), "POST", `${kind}/${id}/withdraw`)).toMatchObject({ status: 403 });
  });

  test("are changed in the version that was seen, once by twelve at once", async () => {
    const address = `${kind}/${id}`;
    const patch = (body: object, version?: string) =>
      call(by("editor"), "PATCH", address, {
        body,
        ...(version ? { headers: { "If-Match": version } } : {}),
      });
    expect(await patch(change)).toMatchObject({ status: 428 });
    expect(await patch(wrong, '"1"')).toMatchObject({ status: 422 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => patch(change, '"1"')));
    const [changed, ...late] = answers.toSorted((a, b) => a.status - b.status);
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } });
    expect(changed?.headers.get("etag")).toBe('"2"');
    expect(late.map(({ status, body }) => [status, body.code, body.present?.version])).toEqual(
      late.map(() => [409, "STALE", 2]),
    );
    expect(await patch({ unit: "B" }, '"2"')).toMatchObject({ status: 422 });
  });

  test("are withdrawn and restored", async () => {
    const step = (name: string) =>
      call(by("editor"), "POST", `${kind}/${id}/${name}`, {
        body: name === "withdraw" ? { reason: "Ghi nhầm" } : undefined,
      });
    expect(await step("restore")).toMatchObject({ status: 409 });
    expect(await step("withdraw")).toMatchObject({ status: 200 });
    expect(await step("withdraw")).toMatchObject({ status: 409 });
    expect((await call(by("editor"), "GET", kind)).body.items).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    expect(await call(by("editor"), "GET", `${kind}/${id}`)).toMatchObject({
      body: { withdrawn: { by: "UPPER_EDITOR LX", reason: "Ghi nhầm" } },
    });
    const edit = { body: change, headers: { "If-Match": '"3"' } };
    expect(await call(by("editor"), "PATCH", `${kind}/${id}`, edit)).toMatchObject({
      body: { code: "WITHDRAWN" },
    });
    expect(await step("restore")).toMatchObject({ status: 200, body: { withdrawn: null } });
  });
});

describe("what has not happened yet", () => {
  test.each([
    ["reporters", { unit: "A", fullName: "X", appointed: "2999-01-01" }, "appointed"],
    ["coverage", { channel: "ZALO-LX", asOf: "2999-01-01", audience: "WORKERS", connected: 1 }, "asOf"],
    ["enquiries", { unit: "LX", receivedAt: "2999-01-01T00:00:00Z" }, "receivedAt"],
  ])("is refused: %s", async (kind, body, path) => {
    const answer = await call(federation.editor.token, "POST", kind, { body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path, code: "date.future" }] } });
  });

  test("what is wrong is told all at once: by itself, against another field, against today", async () => {
    const wrong = [
      ["chairs", { unit: "A", fullName: "", from: "2021-05-01", to: "2021-04-01" }, ["fullName", "to"]],
      ["reporters", { unit: "A", fullName: "", appointed: "2999-01-01" }, ["appointed", "fullName"]],
      ["enquiries", { unit: "", receivedAt: "2999-01-01T08:00:00+07:00" }, ["receivedAt", "unit"]],
      ["enquiries", { unit: "NONE", receivedAt: "2999-01-01T08:00:00+07:00" }, ["receivedAt", "unit"]],
      ["headcounts", { unit: "A", asOf: "2999-01-01", workers: 1, members: 2 }, ["asOf", "members"]],
      ["headcounts", { unit: "", asOf: "2021-01-01", workers: 1, members: 2 }, ["members", "unit"]],
      [
        "activities",
        { unit: "A", type: "WEBSITE_ARTICLE", title: "", occurredOn: "2999-01-01", status: "DRAFT" },
        ["occurredOn", "title"],
      ],
    ] as const;
    for (const [address, body, paths] of wrong) {
      const answer = await call(federation.editor.token, "POST", address, { body });
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(paths);
    }
  });
});

test("a linked unit reads its own chair links and cannot write them", async () => {
  const { body } = await call(federation.chair.token, "GET", "chair-links");
  expect(body.items).toMatchObject([{ channel: "ZALO-LX", unit: "A", owner: "LX" }]);
  const [{ id }] = body.items;
  expect(await call(federation.chair.token, "POST", `chair-links/${id}/withdraw`)).toMatchObject({
    status: 403,
  });
});

test("the same appointment twice is a repetition", async () => {
  const body = { unit: "B", fullName: "Chau Rít Thi", appointed: "2021-03-01" };
  await call(federation.editor.token, "POST", "reporters", { body });
  expect(await call(federation.editor.token, "POST", "reporters", { body })).toMatchObject({
    status: 409,
    body: { code: "DUPLICATE", errors: [{ path: "appointed", code: "record.repeated" }] },
  });
});

test("an address without a kind is not found", async () => {
  expect(await call(federation.editor.token, "GET", "constructor")).toMatchObject({ status: 404 });
});

test("what is withdrawn can be recorded anew under the same key, with what is said now", async () => {
  const post = (body: object) => call(federation.editor.token, "POST", "coverage", { body });
  const said = { channel: "ZALO-LX", asOf: "2021-07-31", audience: "WORKERS", connected: 120 };
  const first = await post(said);
  expect(first).toMatchObject({ status: 201, body: { connected: 120 } });
  expect(await post({ ...said, connected: 152 })).toMatchObject({ status: 409 });
  const { id } = first.body;
  await call(federation.editor.token, "POST", `coverage/${id}/withdraw`);
  expect(await post({ ...said, connected: 152 })).toMatchObject({
    status: 201,
    body: { id, connected: 152, withdrawn: null },
  });
});

test("a page without a code is called after its unit and platform, the next one with a number", async () => {
  const page = { unit: "LX", platform: "TIKTOK", purpose: "PUBLIC_PAGE" };
  const codes: string[] = [];
  for (const name of ["Kênh", "Kênh 2", "Kênh 3"])
    codes.push(
      (await call(federation.editor.token, "POST", "channels", { body: { ...page, name } })).body.code,
    );
  expect(codes).toEqual(["LX-TIKTOK", "LX-TIKTOK-2", "LX-TIKTOK-3"]);
});

test("a list finds the records of a unit by its code", async () => {
  const client = await connectSuperuser();
  await client.query("UPDATE units SET name = 'Thành phố' WHERE code = 'LX'");
  await client.end();
  const found = (q: string) =>
    withScope(federation.editor.token, "read", (tx, scope) => recordListPage(tx, scope, "enquiries", { q }));
  expect((await found("lx")).shown.length).toBeGreaterThan(0);
  expect((await found("lx-nowhere")).shown).toEqual([]);
});

test("a list says first how many units have nothing of what each should have", async () => {
  const { staff, chair, editor } = federation;
  const without = (token: string, kind: "channels" | "chairs" | "enquiries", unit = "") =>
    withScope(token, "read", async (tx, scope) => (await recordListPage(tx, scope, kind, { unit })).without);
  expect(await without(staff.token, "channels")).toEqual({ units: 1, demanded: false });
  const before = await without(staff.token, "chairs");
  const body = { unit: "B", fullName: "Trần Thị Hai", from: "2021-01-01" };
  expect((await call(editor.token, "POST", "chairs", { body })).status).toBe(201);
  expect(await without(staff.token, "chairs")).toEqual({ units: (before?.units ?? 0) - 1, demanded: false });
  expect(await without(staff.token, "chairs", "CD")).toEqual({ units: 1, demanded: false });
  expect(await without(staff.token, "enquiries")).toBeNull();
  expect(await without(chair.token, "chairs")).toBeNull();
});

test("where the plan demands them, it says who lacks what must be", async () => {
  const year = new Date().getFullYear();
  const unsaid = { documentNo: null, issuedOn: null, startsOn: null, endsOn: null, classes: null };
  const demanding = await smallFederation("demanding", {
    channels: [{ ...CHANNEL, purpose: "PUBLIC_PAGE" }],
    plans: [{ year, title: "Kế hoạch", ...unsaid }],
    targets: CATALOGUE_TARGETS.filter(({ code }) => code === "U1").map((target) => ({ year, ...target })),
  });
  const { without } = await withScope(demanding.staff.token, "read", (tx, scope) =>
    recordListPage(tx, scope, "channels", {}),
  );
  expect(without).toEqual({ units: 1, demanded: true });
});
