import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { recordReceived } from "@/lib/queries/records/list";
import { formatReceipt } from "@/lib/receipt";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

let chair: Person;
let editor: Person;
let otherEditor: Person;
beforeAll(async () => {
  ({ chair, editor, otherEditor } = await smallFederation("received"));
});

const seen = (who: Person, code: string) => withScope(who.token, "read", (tx) => recordReceived(tx, code));

test.each([
  ["activities", { type: "INTERNAL_SESSION", occurredOn: "2021-06-01", title: "x", status: "SUBMITTED" }],
  ["reporters", { fullName: "Lê Thị Tư", appointed: "2021-06-01" }],
  ["enquiries", { receivedAt: "2021-06-01T08:00:00+07:00", topic: "x" }],
] as const)("the code of one of %s leads whoever sees it to it, and nobody else", async (path, body) => {
  const { body: made } = await call(chair.token, "POST", path, { body: { unit: "A", ...body } });
  const code = formatReceipt(made.id) ?? "";
  expect(await seen(editor, code)).toMatchObject({ kind: path, id: made.id, owner: "A" });
  expect(await seen(chair, code.toLowerCase().replace("-", " "))).toMatchObject({ id: made.id });
  expect(await seen(otherEditor, code)).toBeNull();
});

test("words are no code, and a code of no record leads nowhere", async () => {
  expect([await seen(editor, "hội nghị"), await seen(editor, "0000-0000")]).toEqual([null, null]);
});
