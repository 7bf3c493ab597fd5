import { afterAll, beforeAll, expect, test } from "vitest";
import { SAVED_TABLE_ACTIONS } from "@/lib/actions/saved-tables/all";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import type { SavedTable } from "@/lib/domain/pivot";
import { answerWrite } from "@/lib/http/api/answer-write";
import { pivotPage } from "@/lib/queries/pivot/page";
import { type Person, smallFederation } from "./api/world";

// Tables of activities under a name: the question is kept, for the whole federation.

let staff: Person;
let editor: Person;
let admin: Person;

beforeAll(async () => {
  ({ staff, editor, admin } = await smallFederation("tables"));
});
afterAll(disconnect);

type Name = keyof typeof SAVED_TABLE_ACTIONS;

async function press({ token }: Person, name: Name, body: object) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const request = new Request("http://localhost/", { method: "POST", headers, body: JSON.stringify(body) });
  const action = SAVED_TABLE_ACTIONS[name];
  // Each of the four takes what it is given.
  const answer = await answerWrite(request, action as typeof SAVED_TABLE_ACTIONS.save);
  const table: SavedTable & { code?: string } = await answer.json();
  return { status: answer.status, table };
}

function shown({ token }: Person, address: Record<string, string> = {}) {
  return withScope(token, "read", (tx, scope) => pivotPage(tx, scope, address));
}

test("a table is found by everybody under its name, and asks at its address what it asked before", async () => {
  const query = "rows=form&columns=content&count=records&year=2021&page=7&x=y";
  const { table } = await press(staff, "save", { name: "Hình thức theo nội dung", query });
  expect(table.query).toBe("year=2021&rows=form&columns=content&count=records&level=UPPER");
  const { tables, asked, saved, saves } = await shown(editor, { saved: table.id });
  expect(tables.map(({ name, kept }) => [name, kept])).toEqual([["Hình thức theo nội dung", false]]);
  expect(asked).toMatchObject({ rows: "form", columns: "content", count: "records", year: 2021 });
  expect([saved?.id, saves]).toEqual([table.id, true]);
});

test("whoever saved it renames it; another editor does not, an administrator does", async () => {
  const { table } = await press(editor, "save", { name: "Của LX", query: "rows=unit" });
  expect((await press(staff, "rename", { id: table.id, version: 1, name: "x" })).status).toBe(403);
  expect(
    (await press(editor, "rename", { id: table.id, version: 1, name: "Của LĐLĐ TP" })).table,
  ).toMatchObject({
    name: "Của LĐLĐ TP",
    version: 2,
  });
  expect((await press(admin, "rename", { id: table.id, version: 1, name: "x" })).status).toBe(409);
  expect((await press(admin, "rename", { id: table.id, version: 2, name: "Của LX" })).status).toBe(200);
});

test("one that is removed leaves the list, answers at its address, and is brought back", async () => {
  const { table } = await press(staff, "save", { name: "Tạm", query: "rows=month" });
  const removed = await press(staff, "remove", { id: table.id, version: 1 });
  const names = async () => (await shown(editor)).tables.map(({ name }) => name);
  expect(await names()).not.toContain("Tạm");
  expect((await shown(editor, { saved: table.id })).saved).toMatchObject({ name: "Tạm", removed: true });
  expect((await press(staff, "remove", { id: table.id, version: 2 })).status).toBe(409);
  await press(staff, "restore", { id: table.id, version: removed.table.version });
  expect(await names()).toContain("Tạm");
});

test("a table without a question, or without a name, is none", async () => {
  expect((await press(staff, "save", { name: "Trống", query: "" })).status).toBe(422);
  expect((await press(staff, "save", { name: "  ", query: "rows=unit" })).status).toBe(422);
});

test("no second has a name that one has, however it is written; one that was removed gave its name away", async () => {
  const save = (name: string) => press(staff, "save", { name, query: "rows=unit" });
  const { table } = await save("Tin bài theo tháng");
  const refused = {
    errors: [{ path: "name", message: "Đã có bảng tên “Tin bài theo tháng”; đặt tên khác" }],
  };
  expect((await save("tin  bai theo Thang")).table).toMatchObject(refused);
  const other = (await save("Tin bài theo quý")).table;
  const rename = { id: other.id, version: other.version, name: "TIN BÀI THEO THÁNG" };
  expect((await press(staff, "rename", rename)).table).toMatchObject(refused);
  expect((await press(staff, "rename", { ...rename, name: "Tin bài theo QUÝ" })).status).toBe(200);
  await press(staff, "remove", { id: table.id, version: table.version });
  expect((await save("Tin bài theo tháng")).status).toBe(200);
  expect((await press(staff, "restore", { id: table.id, version: table.version + 1 })).table).toMatchObject(
    refused,
  );
});

test("of two of a name that are saved at the same instant one is kept", async () => {
  const save = (name: string) => press(staff, "save", { name, query: "rows=unit" });
  const answers = await Promise.all(["Cùng lúc", "cùng lúc", "CÙNG LÚC", "cung luc"].map(save));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
});
