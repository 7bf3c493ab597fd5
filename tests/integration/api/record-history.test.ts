import { beforeAll, expect, test } from "vitest";
import { recordHistory } from "@/lib/db/records/history";
import { openSession } from "@/lib/db/transaction";
import { call } from "./call";
import { type Person, smallFederation } from "./world";

// What a record's page tells of its past, though nobody may read the audit.

type Federation = Awaited<ReturnType<typeof smallFederation>>;
let federation: Federation;
let id: string;

const REPORTER = { unit: "A", fullName: "Neáng Sóc Mi Na", appointed: "2021-03-01" };

beforeAll(async () => {
  federation = await smallFederation("history");
  const { token } = federation.editor;
  id = (await call(token, "POST", "reporters", { body: REPORTER })).body.id;
  const corrected = { body: { appointed: "2021-03-02" }, headers: { "If-Match": '"1"' } };
  await call(token, "PATCH", `reporters/${id}`, corrected);
  await call(federation.admin.token, "POST", `reporters/${id}/withdraw`, { body: { reason: "Nhầm" } });
  await call(federation.admin.token, "POST", `reporters/${id}/restore`, { body: {} });
});

function told(person: Person, entity = "reporter", record = id) {
  return openSession(person.token, "read", (tx) => recordHistory(tx, entity, record));
}

test("whoever sees the record is told all that happened to it, in its order, and by whom", async () => {
  for (const who of ["editor", "chair", "reader", "admin"] as const) {
    const history = await told(federation[who]);
    expect(
      history.map(({ action, by }) => [action, by]),
      who,
    ).toEqual([
      ["reporter.create", "UPPER_EDITOR LX"],
      ["reporter.edit", "UPPER_EDITOR LX"],
      ["reporter.withdraw", "PROVINCIAL_ADMIN TINH"],
      ["reporter.restore", "PROVINCIAL_ADMIN TINH"],
    ]);
    expect([history[1]?.before, history[1]?.after]).toEqual([
      { appointed: "2021-03-01" },
      { appointed: "2021-03-02" },
    ]);
  }
});

test("who does not see it, or asks for another kind or record, is told nothing", async () => {
  expect(await told(federation.otherEditor)).toEqual([]);
  expect(await told(federation.editor, "channel")).toEqual([]);
  expect(await told(federation.editor, "reporter", "another")).toEqual([]);
  const neighbour = await smallFederation("history-beside");
  expect(await told(neighbour.admin)).toEqual([]);
});
