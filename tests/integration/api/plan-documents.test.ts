import { beforeAll, expect, test } from "vitest";
import type { Definition } from "@/lib/actions/definition";
import { PLAN_ACTIONS } from "@/lib/actions/plans/all";
import { withScope } from "@/lib/auth/scope";
import { openSession } from "@/lib/db/transaction";
import { answerWrite } from "@/lib/http/api/answer-write";
import { planDocumentPage } from "@/lib/queries/plan-documents/page";
import { planPage } from "@/lib/queries/plans/show-page";
import { call } from "./call";
import { smallFederation } from "./world";

// Issue of a plan as a text: it is kept, what is found in it becomes targets that keep their passage.

const TEXT = "LĐLĐ tỉnh mỗi năm tổ chức ít nhất 02 lớp tập huấn, 05 chiến dịch truyền thông.";
const YEAR = 2030;

let admin: string;
let editor: string;

beforeAll(async () => {
  const world = await smallFederation("plan-documents");
  admin = world.admin.token;
  editor = world.editor.token;
  await call(admin, "POST", "plans", { body: { year: YEAR, title: "Kế hoạch 2030" } });
});

async function done<Input, Output extends object>(
  action: Definition<Input, Output>,
  body: object,
  token = admin,
) {
  const headers = { Authorization: `Bearer ${token}`, Host: "localhost:3000" };
  const sent = { method: "POST", headers, body: JSON.stringify(body) };
  const response = await answerWrite(new Request("http://localhost:3000/", sent), action);
  return { status: response.status, body: await response.json() };
}

function read(address: Readonly<Record<string, string>> = {}, token = admin, year = YEAR) {
  return withScope(token, "read", (tx, scope) => planDocumentPage(tx, scope, year, address));
}

test("a text is kept with its plan, and each target with the passage that it was confirmed from, also in a copy", async () => {
  expect(await read()).toMatchObject({ document: null, found: [] });
  const added = await done(PLAN_ACTIONS.addDocument, { year: String(YEAR), name: "KH 03", content: TEXT });
  const document: string = added.body.id;
  const { found } = await read();
  expect(found.map(({ state, title }) => [state, title])).toEqual([
    ["WAITS", "Lớp tập huấn"],
    ["WAITS", "Đợt truyền thông đặc biệt"],
  ]);
  const [first, second] = found;
  if (first?.proposal == null || second === undefined) throw new Error("Nothing was found");

  const { open } = await read({ passage: String(first.start) });
  const { code, title, level, force, measure } = open?.editor?.tried ?? {};
  const passage = { document, passageStart: first.start, passageEnd: first.end };
  const body = { code, title, level, force, measure, ...passage };
  expect((await call(admin, "POST", `plans/${YEAR}/targets`, { body })).status).toBe(201);
  const strange = { ...body, code: "P77", passageEnd: TEXT.length + 1 };
  expect((await call(admin, "POST", `plans/${YEAR}/targets`, { body: strange })).status).toBe(422);
  const dropped = { year: String(YEAR), document, start: second.start, dropped: true };
  expect((await done(PLAN_ACTIONS.dropPassage, dropped)).status).toBe(200);
  expect((await read({}, editor)).found.map(({ state }) => state)).toEqual(["CONFIRMED", "DROPPED"]);
  expect((await read({ passage: String(first.start) }, editor)).open?.editor).toBeNull();

  // It stays where the target is said anew, and goes along into the next year.
  const said = {
    ...body,
    title: "Tập huấn",
    document: undefined,
    passageStart: undefined,
    passageEnd: undefined,
  };
  await call(admin, "PUT", `plans/${YEAR}/targets/${code}`, { body: said });
  await call(admin, "POST", `plans/${YEAR}/clone`, { body: { year: YEAR + 1, title: "Kế hoạch 2031" } });
  const copied = await withScope(admin, "read", (tx, scope) => planPage(tx, scope, YEAR + 1, {}));
  expect(copied.passages).toEqual([
    { target: code, year: YEAR, document, name: "KH 03", start: first.start, end: first.end },
  ]);
});

test("another's text is none, and one who does not administer keeps none", async () => {
  const content = { year: String(YEAR), name: "x", content: TEXT };
  expect((await done(PLAN_ACTIONS.addDocument, content, editor)).status).toBe(403);
  const [theirs] = await openSession(
    admin,
    "read",
    (tx) => tx.db.$queryRaw<{ id: string }[]>`SELECT id::text FROM plan_documents`,
  );
  const other = await smallFederation("plan-documents-other");
  const theirPlan = { year: 2031, title: "x" };
  await call(other.admin.token, "POST", "plans", { body: theirPlan });
  await expect(read({ document: theirs?.id ?? "" }, other.admin.token, 2031)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
