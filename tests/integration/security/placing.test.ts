import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";

let client: pg.Client;
let alpha: Federation;
let admin: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
});
afterAll(async () => {
  await disconnect();
  await client.end();
});

it("nobody places over what another has placed meanwhile, not even at the same moment", async () => {
  const asking = { token: admin.token, key: undefined, requestId: "placing" };
  const chair = { name: "Lê Văn Tám", email: null, login: null, role: "GRASSROOTS_CHAIR", units: ["G1"] };
  const { id } = await perform(PEOPLE_ACTIONS.create, { ...asking, payload: chair });
  const to = (unit: string, version?: number) =>
    perform(PEOPLE_ACTIONS.place, { ...asking, payload: { id, version, role: "READER", units: [unit] } });
  const first = await to("U1");
  const both = await Promise.allSettled([to("U2", first.version), to("P", first.version)]);
  const [placed] = both.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(placed?.memberships).toHaveLength(1);
  expect(both.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "STALE", detail: { present: { version: placed?.version } } } },
  ]);
  expect((await to("U1", placed?.version)).version).toBe(first.version);
});

it("whoever manages an account calls it otherwise, which the audit says", async () => {
  const asking = { token: admin.token, key: undefined, requestId: "placing" };
  const held = { role: "GRASSROOTS_CHAIR", units: ["G1"] };
  const { id } = await perform(PEOPLE_ACTIONS.create, {
    ...asking,
    payload: { name: "Lê Văn Tam", ...held },
  });
  const placed = (token: string, payload: object) =>
    perform(PEOPLE_ACTIONS.place, { ...asking, token, payload: { ...held, ...payload } });
  const { token } = personAt(alpha, "UPPER_EDITOR", "U1");
  expect(await placed(token, { id, name: "Lê Văn Tám" })).toMatchObject({ name: "Lê Văn Tám" });
  expect(await placed(token, { id })).toMatchObject({ name: "Lê Văn Tám" });
  const { rows } = await client.query(
    "SELECT before->>'name' AS was, after->>'name' AS now FROM audit_entries WHERE entity_id = $1 AND action = 'user.place' ORDER BY id",
    [id],
  );
  expect(rows).toEqual([
    { was: "Lê Văn Tam", now: "Lê Văn Tám" },
    { was: null, now: null },
  ]);
  const { userId } = personAt(alpha, "READER", "U1");
  await expect(placed(token, { id: userId, name: "X" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
