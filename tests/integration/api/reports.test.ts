import decodeQR from "qr/decode.js";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import type { FigureDifference } from "@/lib/domain/report/frozen";
import { answerCall } from "@/lib/http/api/answer-call";
import { unpacked } from "@/lib/transfer/workbook/archive";
import { activityRow } from "@/tests/support/bundle/activity";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

/** What a camera reads off a picture. */
async function photographed(picture: Buffer): Promise<string> {
  // The product opens no such picture of anybody's.
  sharp.unblock({ operation: ["VipsForeignLoadSvg", "VipsForeignLoadNsgif"] });
  const { data, info } = await sharp(picture).flatten({ background: "white" }).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  return decodeQR({ width: info.width, height: info.height, data });
}

describe("a report", () => {
  let federation: Awaited<ReturnType<typeof smallFederation>>;
  let id: string;

  beforeAll(async () => {
    federation = await smallFederation("reports", {
      activities: ["a", "b"].map((id, index) =>
        activityRow({
          ...{ id, unit: "LX", occurredOn: `2021-0${index + 2}-15`, title: id },
          ...{ status: "PUBLISHED", content: "EVENTS" },
        }),
      ),
    });
    const begun = await call(federation.staff.token, "POST", "reports", { body: { period: "2021-Q1" } });
    expect(begun.status, begun.text).toBe(201);
    id = begun.body.id;
  });

  test("is of the asker's highest unit, at the last day of its period, with nothing written", async () => {
    const { body } = await call(federation.reader.token, "GET", "reports");
    expect(body.items).toEqual([]);
    const { items } = (await call(federation.staff.token, "GET", "reports")).body;
    expect(items).toMatchObject([
      { id, unit: "TINH", period: "2021-Q1", asOf: "2021-03-31", limits: null, frozen: null },
    ]);
    expect(items[0].toWrite).toEqual(["limits", "directions"]);
  });

  test("is written by whoever saw it as it is, and only there", async () => {
    const { token } = federation.staff;
    const seen = await call(token, "GET", `reports/${id}`);
    const headers = { "If-Match": seen.headers.get("etag") ?? "" };
    const body = { limits: "Còn chậm.", signer: "Trần Ngọc Lam Hà", signedOn: "2021-04-05" };
    const written = await call(token, "PATCH", `reports/${id}`, { body, headers });
    expect(written.status, written.text).toBe(200);
    expect(written.body).toMatchObject({ ...body, toWrite: ["directions"] });
    expect((await call(token, "PATCH", `reports/${id}`, { body, headers })).status).toBe(409);
    expect((await call(token, "PATCH", `reports/${id}`, { body })).status).toBe(428);
    const others = await call(federation.editor.token, "PATCH", `reports/${id}`, { body, headers });
    expect(others.status).toBe(404);
  });

  test("is printed in the layout of official papers", async () => {
    const { text, headers } = await call(federation.staff.token, "GET", `reports/${id}.html`);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    for (const said of [
      "DỰ THẢO",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "ngày 05 tháng 4 năm 2021",
      "quý I năm 2021",
      "Còn chậm.",
      "Trần Ngọc Lam Hà",
    ])
      expect(text).toContain(said);
  });

  test.each([
    ["2021-13", "INVALID"],
    ["2021-H3", "INVALID"],
    ["2021-02-30", "INVALID"],
    ["2019", "PLAN_NOT_FOUND"],
    ["2999-Q1", "INVALID"],
  ])("of %s is refused: %s", async (period, code) => {
    const { body } = await call(federation.staff.token, "POST", "reports", { body: { period } });
    expect(body.code).toBe(code);
  });

  test("of an upper-level unit is its editor's, and of a union nobody's", async () => {
    const { token } = federation.editor;
    const begun = await call(token, "POST", "reports", { body: { period: "2021", asOf: "2021-09-30" } });
    expect(begun.body).toMatchObject({ unit: "LX", asOf: "2021-09-30" });
    const statusOf = async (who: Person, unit: string) =>
      (await call(who.token, "POST", "reports", { body: { period: "2021", unit } })).status;
    expect(await statusOf(federation.editor, "A")).toBe(403);
    expect(await statusOf(federation.editor, "CD")).toBe(422);
    expect(await statusOf(federation.reader, "LX")).toBe(403);
  });
});

describe("a frozen report", () => {
  const article = (id: string, occurredOn: string) => activityRow({ id, unit: "LX", occurredOn, title: id });
  let federation: Awaited<ReturnType<typeof smallFederation>>;
  let token: string;
  let id: string;
  let code: string;

  async function send(method: string, address: string, body?: unknown, headers = {}) {
    const answer = await call(token, method, address, { body, headers });
    expect(answer.status, answer.text).toBeLessThan(300);
    return answer;
  }

  async function differences() {
    return (await send("GET", `reports/${id}/differences`)).body.items;
  }

  beforeAll(async () => {
    federation = await smallFederation("frozen", {
      activities: [
        article("stays", "2021-02-01"),
        article("goes", "2021-03-01"),
        article("grows", "2021-04-01"),
      ],
    });
    token = federation.staff.token;
    id = (await send("POST", "reports", { period: "2021-H1" })).body.id;
    await send("PATCH", `reports/${id}`, { limits: "Chậm.", directions: "Làm tiếp." }, { "If-Match": '"1"' });
    code = (await send("POST", `reports/${id}/freeze`)).body.frozen.code;
  });

  test("is none before all is written", async () => {
    const draft = (await send("POST", "reports", { period: "2021-Q1" })).body.id;
    const { status, body } = await call(token, "POST", `reports/${draft}/freeze`);
    expect([status, body.errors?.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      ["limits", "directions"],
    ]);
  });

  test("has a code of sixteen letters and stays as it is", async () => {
    expect(code).toMatch(/^[A-Z2-7]{16}$/);
    const again = await call(token, "POST", `reports/${id}/freeze`);
    expect(again.body.code).toBe("ILLEGAL_TRANSITION");
    const written = await call(token, "PATCH", `reports/${id}`, {
      body: { limits: "x" },
      headers: { "If-Match": '"3"' },
    });
    expect(written.body.code).toBe("ILLEGAL_TRANSITION");
    expect(await differences()).toEqual([]);
  });

  test("is verified by whoever has its code, without figures", async () => {
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)}-${code.slice(8, 12)} ${code.slice(12)}`;
    const { body } = await call("", "GET", `verify/${encodeURIComponent(typed)}`);
    expect(body).toMatchObject({ code, unit: "LĐLĐ tỉnh", period: "2021-H1", asOf: "2021-06-30" });
    expect(Object.keys(body).sort()).toEqual(["asOf", "code", "federation", "frozenAt", "period", "unit"]);
    expect((await call("", "GET", `verify/${"A".repeat(16)}`)).status).toBe(404);
  });

  test("bears a code on its paper that a telephone reads as the page that verifies it", async () => {
    const address = `http://localhost:3000/verify/${code}`;
    const { text } = await send("GET", `reports/${id}.html`);
    const drawn = /<div class="verify">(<svg.*?<\/svg>)/s.exec(text)?.[1] ?? "";
    expect(await photographed(Buffer.from(drawn))).toBe(address);
    const request = new Request(`http://localhost:3000/api/v1/reports/${id}.docx`, {
      headers: { Authorization: `Bearer ${token}`, Host: "localhost:3000" },
    });
    const parts = unpacked(Buffer.from(await (await answerCall(request)).arrayBuffer()));
    const pictures = [...parts].filter(([name]) => name.startsWith("word/media/"));
    expect(await Promise.all(pictures.map(([, bytes]) => photographed(bytes)))).toEqual([address]);
  });

  test("has exactly the differences that were made since, each with its record", async () => {
    const printed = (await send("GET", `reports/${id}.html`)).text;
    await send("POST", "activities/goes/withdraw", { reason: "trùng" });
    await send("PATCH", "activities/grows", { quantity: 3 }, { "If-Match": '"1"' });
    await send("POST", "activities", {
      ...{ unit: "CD", type: "WEBSITE_ARTICLE", occurredOn: "2021-05-01", title: "Mới", outlet: "WEB" },
      status: "SUBMITTED",
    });
    const found = await differences();
    const told = found.map(({ unit, target, before, after, records }: FigureDifference) => ({
      ...{ unit, target, before: before?.value, after: after?.value },
      records: records.map(
        (record) => `${record.change} ${record.kind} ${record.id.length > 9 ? "" : record.id}`,
      ),
    }));
    expect(told).toEqual([
      { unit: "CD", target: "U5", before: 0, after: 1, records: ["CAME ACTIVITY "] },
      {
        unit: "LX",
        target: "U5",
        before: 3,
        after: 4,
        records: ["WENT ACTIVITY goes", "CHANGED ACTIVITY grows"],
      },
    ]);
    expect((await send("GET", `reports/${id}.html`)).text).toBe(printed);
  });
});

describe("whoever reads reporters' names in a report", () => {
  test("is told to the audit each time, whether its figures were kept or not", async () => {
    const { admin, staff } = await smallFederation("named", {
      headcounts: [
        {
          ...{ unit: "A", asOf: "2021-01-01", workers: 1_500, members: 1_200, fullTimeOfficials: null },
          ...{ committeeMembers: null, unionGroups: null, groupLeaders: null },
        },
      ],
      reporters: [
        { unit: "A", fullName: "Lê Thị Út", appointed: "2021-02-01", ended: null, decisionNo: null },
      ],
    });
    const send = async (method: string, path: string, rest = {}) => {
      const answer = await call(staff.token, method, path, rest);
      expect(answer.status, answer.text).toBeLessThan(300);
      return answer;
    };
    const { id } = (await send("POST", "reports", { body: { period: "2021-Q1" } })).body;
    const printed = async () => (await send("GET", `reports/${id}.html`)).text;
    const told = async () => {
      const { items } = (await call(admin.token, "GET", "audit?record=TINH&kind=reporters of")).body;
      return items.map(({ by, action }: { by: { id: string }; action: string }) => [by.id, action]);
    };
    expect([await printed(), await printed()]).toEqual(Array(2).fill(expect.stringContaining("Lê Thị Út")));
    expect(await told()).toEqual(Array(2).fill([staff.id, "reporters.read"]));
    const body = { limits: "Chậm.", directions: "Làm tiếp." };
    await send("PATCH", `reports/${id}`, { body, headers: { "If-Match": '"1"' } });
    await send("POST", `reports/${id}/freeze`);
    expect(await printed()).toContain("Lê Thị Út");
    expect(await told()).toHaveLength(3);
  });
});
