import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { foundFederation, type Person, personAt } from "@/tests/support/people";

let client: pg.Client;
let admin: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  admin = personAt(await foundFederation(client, "alpha"), "PROVINCIAL_ADMIN", "P");
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
