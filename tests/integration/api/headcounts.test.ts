import { beforeAll, describe, expect, test } from "vitest";
import { perform } from "@/lib/actions/pipeline";
import { headcountsTable, headcountsUndone } from "@/lib/actions/records/headcounts";
import { Failure } from "@/lib/db/failure";
import { call } from "./call";
import { smallFederation } from "./world";

let federation: Awaited<ReturnType<typeof smallFederation>>;
const NONE = { fullTimeOfficials: null, committeeMembers: null, unionGroups: null, groupLeaders: null };

beforeAll(async () => {
  federation = await smallFederation("headcounts", {
    headcounts: [
      { unit: "A", asOf: "2020-12-31", workers: 900, members: 800, ...NONE },
      { unit: "LX", asOf: "2020-12-31", workers: null, members: null, ...NONE, committeeMembers: 19 },
    ],
    channels: [
      {
        ...{ code: "ZALO-LX", unit: "LX", platform: "ZALO", purpose: "CADRE_LINK", name: "Nhóm LX" },
        ...{ url: null, opened: null, closed: null },
      },
      {
        ...{ code: "ZALO-A", unit: "A", platform: "ZALO", purpose: "LEADERS_LINK", name: "Nhóm A" },
        ...{ url: null, opened: null, closed: null },
      },
    ],
  });
});

const put = (body: object, token = federation.chair.token) => call(token, "PUT", "headcounts", { body });

async function figuresAt(asOf: string): Promise<{ asOf: string; workers: number | null } | null> {
  return (await call(federation.chair.token, "GET", `units/A?asOf=${asOf}`)).body.headcount;
}

/** Saves a table as the district's editor, and says what was refused where it was. */
async function saved(asOf: string, rows: readonly object[]) {
  const payload = { asOf, rows };
  const request = { token: federation.editor.token, payload, key: undefined, requestId: "test" };
  return perform(headcountsTable, request).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return { errors: error.detail.errors?.map(({ path, code, figures }) => [path, code, figures]) };
  });
}

function undone(payload: object) {
  return perform(headcountsUndone, {
    ...{ token: federation.editor.token, payload, key: undefined, requestId: "test" },
  });
}

describe("a headcount", () => {
  test("is put, said anew, taken back and put again: one of a unit and a day", async () => {
    const first = await put({ unit: "A", asOf: "2021-03-31", workers: 1_000, members: 870 });
    expect(first).toMatchObject({
      status: 200,
      body: { unit: "A", workers: 1_000, unionGroups: null, version: 1 },
    });
    const second = await put({ unit: "A", asOf: "2021-03-31", workers: 1_010, members: 870 });
    expect(second.body).toMatchObject({ id: first.body.id, workers: 1_010, version: 2 });
    expect(await figuresAt("2021-04-01")).toMatchObject({ asOf: "2021-03-31", workers: 1_010 });

    await call(federation.chair.token, "POST", `headcounts/${first.body.id}/withdraw`);
    expect(await figuresAt("2021-04-01")).toMatchObject({ asOf: "2020-12-31", workers: 900 });
    const list = await call(federation.chair.token, "GET", "headcounts");
    expect(list.body.items.map(({ asOf }: { asOf: string }) => asOf)).toEqual(["2020-12-31"]);

    await put({ unit: "A", asOf: "2021-03-31", workers: 1_020 });
    expect(await figuresAt("2021-04-01")).toMatchObject({ workers: 1_020, members: null });
  });

  test("has no more members than workers, and says both figures", async () => {
    const over = await put({ unit: "A", asOf: "2021-05-31", workers: 1_000, members: 1_200 });
    expect(over).toMatchObject({ status: 422, body: { errors: [{ path: "members" }] } });
    expect(over.body.errors[0].message).toBe(
      "1.200 đoàn viên nhiều hơn 1.000 lao động; nếu số lao động đã cũ, sửa luôn số ấy",
    );
  });

  test("is of no day to come, and of no unit out of sight", async () => {
    expect(await put({ unit: "A", asOf: "2999-01-01", workers: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: "asOf", code: "date.future" }] },
    });
    expect(await put({ unit: "C", asOf: "2021-01-01", workers: 1 })).toMatchObject({ status: 422 });
    expect(await put({ unit: "A", asOf: "2021-01-01", workers: 1 }, federation.reader.token)).toMatchObject({
      status: 403,
    });
  });

  test("is a total that no reading is over, unless it is not known", async () => {
    const reading = { channel: "ZALO-A", asOf: "2021-01-31", audience: "WORKERS" };
    const record = (connected: number, more: object = {}) =>
      call(federation.chair.token, "POST", "coverage", { body: { ...reading, connected, ...more } });
    const over = await record(901);
    expect(over).toMatchObject({
      status: 422,
      body: { errors: [{ path: "connected", code: "reading.overTotal" }] },
    });
    expect(over.body.errors[0].message).toContain("901 người nhiều hơn tổng số 900");
    expect(await record(900)).toMatchObject({ status: 201 });
    expect(await record(5_000, { audience: "GROUP_LEADERS" })).toMatchObject({ status: 201 });
  });

  test("of a union's own committee holds whatever those below it have", async () => {
    const record = (channel: string, connected: number) =>
      call(federation.editor.token, "POST", "coverage", {
        body: { channel, asOf: "2021-02-28", audience: "COMMITTEE_MEMBERS", connected },
      });
    const over = await record("ZALO-LX", 30);
    expect(over).toMatchObject({ status: 422, body: { errors: [{ path: "connected" }] } });
    expect(over.body.errors[0].message).toContain("30 người nhiều hơn tổng số 19");
    expect(await record("ZALO-LX", 19)).toMatchObject({ status: 201 });
  });
});

describe("a table of headcounts", () => {
  test("is saved all together", async () => {
    const rows = ["A", "B"].map((unit) => ({ unit, seen: null, workers: 50, members: 40 }));
    expect(await saved("2021-06-30", rows)).toMatchObject({
      rows: [
        { unit: "A", version: 1, before: null },
        { unit: "B", version: 1, before: null },
      ],
    });
  });

  test("is refused as a whole, each error at its row", async () => {
    const refused = await saved("2021-07-31", [
      { unit: "A", seen: null, workers: 50, members: 40 },
      { unit: "B", seen: null, workers: 50, members: 60 },
    ]);
    expect(refused).toEqual({
      errors: [["rows.B.members", "headcount.membersOverWorkers", { members: 60, workers: 50 }]],
    });
    expect(await figuresAt("2021-07-31")).toMatchObject({ asOf: "2021-06-30" });
  });

  test("writes over nothing that its page did not show", async () => {
    await saved("2021-08-31", [{ unit: "A", seen: null, workers: 70 }]);
    const late = await saved("2021-08-31", [{ unit: "A", seen: null, workers: 60 }]);
    expect(late).toEqual({ errors: [["rows.A.unit", "headcount.changed", undefined]] });
    expect(await saved("2021-08-31", [{ unit: "A", seen: 1, workers: 60 }])).toMatchObject({
      rows: [{ unit: "A", version: 2, before: { workers: 70 } }],
    });
  });

  test("is taken back as it is: what was new goes, what was changed says again what it said", async () => {
    await saved("2021-10-31", [{ unit: "A", seen: null, workers: 70, members: 60 }]);
    const done = await saved("2021-10-31", [
      { unit: "A", seen: 1, workers: 700, members: 60 },
      { unit: "B", seen: null, workers: 5 },
    ]);
    await undone(done);
    expect(await figuresAt("2021-10-31")).toMatchObject({ asOf: "2021-10-31", workers: 70 });
    const list = await call(federation.editor.token, "GET", "headcounts?unit=B");
    expect(list.body.items.map(({ asOf }: { asOf: string }) => asOf)).not.toContain("2021-10-31");
    await expect(undone(done)).rejects.toMatchObject({ code: "STALE" });
  });

  test("holds no unit of another district, and none twice", async () => {
    expect(await saved("2021-09-30", [{ unit: "C", seen: null, workers: 1 }])).toEqual({
      errors: [["rows.C.unit", "code.unknown", undefined]],
    });
    const twice = [1, 2].map((workers) => ({ unit: "A", seen: null, workers }));
    expect(await saved("2021-09-30", twice)).toMatchObject({
      errors: [["rows", "list.repeated", undefined]],
    });
  });
});
