import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { activitiesExport, activitiesPage } from "@/lib/queries/activities/list-page";
import { recordListExport, recordListPage } from "@/lib/queries/records/list-page";
import { call } from "./call";
import { smallFederation } from "./world";

// What was withdrawn is in no list but the one that asks for it, from where it comes back.

type Federation = Awaited<ReturnType<typeof smallFederation>>;
let federation: Federation;
const gone: string[] = [];

const activity = (title: string, occurredOn: string, unit = "LX") => ({
  ...{ unit, type: "WEBSITE_ARTICLE", occurredOn, title, outlet: "WEB", status: "DRAFT" },
});

async function made(address: string, body: object): Promise<string> {
  const answer = await call(federation.editor.token, "POST", address, { body });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
}

async function withdrawn(address: string, body: object): Promise<string> {
  const id = await made(address, body);
  const answer = await call(federation.editor.token, "POST", `${address}/${id}/withdraw`, { body: {} });
  expect(answer.status, answer.text).toBe(200);
  return id;
}

const idsOf = async (address: string, token = federation.editor.token) => {
  const { status, body } = await call(token, "GET", address);
  expect(status).toBe(200);
  return body.items.map(({ id }: { id: string }) => id);
};

beforeAll(async () => {
  federation = await smallFederation("withdrawn");
  gone.push(await withdrawn("activities", activity("Bài rút một", "2021-03-01")));
  gone.push(await withdrawn("activities", activity("Bài rút hai", "2021-04-01", "A")));
  await made("activities", activity("Bài còn", "2021-05-01"));
});

describe("activities that were withdrawn", () => {
  test("are listed where they are asked for, newest first, a part at a time, and nowhere else", async () => {
    expect(await idsOf("activities")).toHaveLength(1);
    expect(await idsOf("activities?withdrawn=false")).toHaveLength(1);
    expect(await idsOf("activities?withdrawn=true")).toEqual([...gone].reverse());
    const first = await call(federation.editor.token, "GET", "activities?withdrawn=true&limit=1");
    expect(first.body.items).toMatchObject([{ id: gone[1], withdrawn: { by: expect.anything() } }]);
    expect(await idsOf(`activities?withdrawn=true&limit=1&cursor=${first.body.nextCursor}`)).toEqual([
      gone[0],
    ]);
    expect(await idsOf("activities?withdrawn=true&unit=A")).toEqual([gone[1]]);
    expect(await idsOf("activities?withdrawn=true&q=bai+rut+mot")).toEqual([gone[0]]);
    expect(await idsOf("activities?withdrawn=true&from=2021-04-01")).toEqual([gone[1]]);
    expect((await call(federation.editor.token, "GET", "activities?withdrawn=yes")).status).toBe(422);
  });

  test("are a state of the list, which counts them, says why and offers to bring them back", async () => {
    const address = { status: "WITHDRAWN", year: "2021" };
    const page = await withScope(federation.editor.token, "read", (tx, scope) =>
      activitiesPage(tx, scope, address),
    );
    expect(page).toMatchObject({ withdrawn: 2, counts: { DRAFT: 1 }, nextCursor: null });
    expect(page.lines).toMatchObject(
      [...gone].reverse().map((id) => ({ id, restorable: true, countsTowards: [] })),
    );
    const file = await withScope(federation.editor.token, "read", (tx, scope) =>
      activitiesExport(tx, scope, address),
    );
    expect(file.lines.map(({ id }) => id)).toEqual([...gone].reverse());
    const other = await withScope(federation.editor.token, "read", (tx, scope) =>
      activitiesPage(tx, scope, { ...address, year: "2022" }),
    );
    expect(other).toMatchObject({ withdrawn: 0, lines: [] });
  });

  test("are brought back by whoever may, and by nobody else", async () => {
    const lines = await withScope(federation.reader.token, "read", (tx, scope) =>
      activitiesPage(tx, scope, { status: "WITHDRAWN", year: "2021" }),
    );
    expect(lines.lines.map(({ restorable }) => restorable)).toEqual([false, false]);
    const id = await withdrawn("activities", activity("Bài về lại", "2021-06-01"));
    const back = await call(federation.editor.token, "POST", `activities/${id}/restore`, { body: {} });
    expect(back.status).toBe(200);
    expect(await idsOf("activities?withdrawn=true")).toEqual([...gone].reverse());
  });
});

describe("records that were withdrawn", () => {
  test("are listed where they are asked for, and counted beside the others", async () => {
    const enquiry = { unit: "LX", receivedAt: "2021-05-01T08:00:00+07:00" };
    const kept = await made("enquiries", { ...enquiry, topic: "Còn" });
    const id = await withdrawn("enquiries", { ...enquiry, topic: "Rút" });
    expect(await idsOf("enquiries")).toEqual([kept]);
    expect(await idsOf("enquiries?withdrawn=true")).toEqual([id]);
    const pageOf = (standing: string) =>
      withScope(federation.editor.token, "read", (tx, scope) =>
        recordListPage(tx, scope, "enquiries", { standing }),
      );
    const page = await pageOf("withdrawn");
    expect(page.counts).toEqual({ open: 1, closed: 0, withdrawn: 1 });
    expect(page.shown).toMatchObject([{ id, withdrawn: true }]);
    expect((await pageOf("")).shown).toMatchObject([{ id: kept, withdrawn: false }]);
    expect((await pageOf("open")).shown).toMatchObject([{ id: kept }]);
    const file = await withScope(federation.editor.token, "read", (tx, scope) =>
      recordListExport(tx, scope, "enquiries", { standing: "withdrawn" }),
    );
    expect(file.shown.map((record) => record.id)).toEqual([id]);
  });
});
