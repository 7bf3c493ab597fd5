import { beforeAll, expect, test } from "vitest";
import { GET, POST } from "@/app/(app)/report-template/file/route";
import { TEMPLATE_ACTIONS } from "@/lib/actions/report-templates/all";
import { answerCall } from "@/lib/http/api/answer-call";
import { answerWrite } from "@/lib/http/api/answer-write";
import { standardTemplate } from "@/lib/reports/docx";
import { packed, unpacked } from "@/lib/transfer/workbook/archive";
import { documentText } from "@/lib/transfer/workbook/document-text";
import { call } from "./api/call";
import { type Person, smallFederation } from "./api/world";

// A federation's own layout of the official report: brought, used, taken away and brought back.

let admin: Person;
let staff: Person;
let report: string;

beforeAll(async () => {
  ({ admin, staff } = await smallFederation("template"));
  const begun = await call(admin.token, "POST", "reports", { body: { period: "2021" } });
  expect(begun.status, begun.text).toBe(201);
  report = begun.body.id;
});

const headersOf = ({ token }: Person) => ({ authorization: `Bearer ${token}`, host: "localhost:3000" });

/** The standard layout, its text changed. */
async function template(change: (body: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unpacked(Buffer.from(await standardTemplate("Mẫu")));
  const body = parts.get("word/document.xml")?.toString("utf8") ?? "";
  parts.set("word/document.xml", Buffer.from(change(body)));
  return new Uint8Array(packed(parts, true));
}

function send(person: Person, bytes: Uint8Array<ArrayBuffer>, opened = person): Promise<Response> {
  const asked = encodeURIComponent(JSON.stringify({ name: "Mẫu An Giang.docx" }));
  const address = `http://localhost:3000/report-template/file?asked=${asked}`;
  const headers = { ...headersOf(person), "opened-by": opened.id };
  return POST(new Request(address, { method: "POST", headers, body: bytes }));
}

function press(name: keyof typeof TEMPLATE_ACTIONS, id: string): Promise<Response> {
  const headers = { ...headersOf(admin), "content-type": "application/json" };
  const request = new Request("http://localhost/", { method: "POST", headers, body: JSON.stringify({ id }) });
  return answerWrite(request, TEMPLATE_ACTIONS[name]);
}

async function printed(): Promise<string> {
  const request = new Request(`http://localhost:3000/api/v1/reports/${report}.docx`, {
    headers: headersOf(staff),
  });
  const response = await answerCall(request);
  expect(response.status).toBe(200);
  return documentText(unpacked(Buffer.from(await response.arrayBuffer())), 1_000_000);
}

test("reports are made of it as soon as it is brought, and of the standard layout once it is taken away", async () => {
  const standard = await printed();
  const own = await template((body) => body.replace("{{ten_bao_cao}}", "MẪU RIÊNG: {{ten_bao_cao}}"));
  const answer = await send(admin, own);
  expect(answer.status).toBe(201);
  const { id, name } = await answer.json();
  expect(name).toBe("Mẫu An Giang.docx");
  const now = await printed();
  expect(now).toContain("MẪU RIÊNG: BÁO CÁO");
  expect(now.replace("MẪU RIÊNG: ", "").split(/\s+/)).toEqual(standard.split(/\s+/));
  expect(now).not.toContain("{{");
  const taken = await GET(
    new Request("http://localhost:3000/report-template/file", { headers: headersOf(admin) }),
  );
  expect(new Uint8Array(await taken.arrayBuffer())).toEqual(own);

  expect((await press("remove", id)).status).toBe(200);
  expect(await printed()).toBe(standard);
  expect((await press("remove", id)).status).toBe(409);
  expect((await press("restore", id)).status).toBe(200);
  expect(await printed()).toBe(now);
});

test("one that another chose in this browser is not put into force in the name of who is signed in now", async () => {
  const before = await printed();
  const answer = await send(
    admin,
    await template((body) => body.replace("{{ten_bao_cao}}", "CỦA AI")),
    staff,
  );
  expect({ status: answer.status, code: (await answer.json()).code }).toEqual({
    status: 409,
    code: "OTHER_PERSON",
  });
  expect(await printed()).toBe(before);
});

test("one that is broken changes nothing, and is told what is wrong where", async () => {
  const before = await printed();
  const broken = await template((body) =>
    body.replace("{{trich_yeu}}", "Về việc {{trich_yeux}}").replace("{{phu_luc}}", "Phụ lục"),
  );
  const answer = await send(admin, broken);
  expect(answer.status).toBe(422);
  const { errors } = await answer.json();
  expect(errors.map(({ message }: { message: string }) => message)).toEqual([
    "Đoạn 3 (“Về việc {{trich_yeux}}”): không có chỗ trống tên “trich_yeux”",
    "Thiếu chỗ trống “phu_luc”",
  ]);
  expect((await send(admin, new Uint8Array(Buffer.from("no document")))).status).toBe(422);
  expect((await send(admin, new Uint8Array(3 * 1_048_576))).status).toBe(413);
  expect((await send(staff, await template((body) => body))).status).toBe(403);
  expect(await printed()).toBe(before);
});
