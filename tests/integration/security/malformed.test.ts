import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { runs } from "@/tests/support/runs";
import type { Call, Endpoint } from "./endpoint";
import { markRecords, send } from "./endpoint-calls";
import { ENDPOINTS } from "./endpoints";
import { seedTables } from "./row-level";

// Of security.md §2, item 7: whatever stands in whatever field, nothing answers 5xx or shows a stack.

vi.mock("next-intl/server", () => import("@/tests/support/server-words"));

const NASTY: readonly unknown[] = [
  null,
  "",
  " ",
  "\0",
  "\ud800",
  "\uffff",
  "𝕳".repeat(400),
  "x".repeat(20_000),
  "' OR 1=1 --",
  "%00",
  "../../etc/passwd",
  "2021-02-30",
  "0000-00-00",
  "9999-12-31",
  "2021-03-01T25:61:00+07:00",
  -1,
  0,
  1.5,
  1e308,
  9_007_199_254_740_992,
  true,
  [],
  ["x", "x"],
  {},
  { not: "" },
  { toString: "x" },
];

/** Each value stands in every so manieth place of a call, another value in the next; in all of them by `npm run prove`. */
const STEP = runs(12, 1);

let client: pg.Client;
let federation: Federation;
let admin: Person;
let calls = 0;

beforeAll(async () => {
  client = await connectSuperuser();
  federation = await foundFederation(client, "alpha");
  await seedTables({ client, federations: [federation] });
  await markRecords(client, federation);
  admin = personAt(federation, "PROVINCIAL_ADMIN", "P");
}, 120_000);
afterAll(async () => {
  await disconnect();
  await client.end();
});

/** The administrator, but for what is one's own alone. */
function sender(endpoint: Endpoint): Person {
  return federation.people.find((person) => endpoint.allowed(person, "G1")) ?? admin;
}

function fresh(endpoint: Endpoint): Promise<Call> {
  calls += 1;
  return endpoint.call({ client, target: federation, unit: "G1", mark: `m${calls}` });
}

/** A call with one part replaced: a field of the body, a part of the address, an unknown field. */
function damaged(whole: Call, value: unknown): Call[] {
  const { form: _, ...call } = whole;
  const { body = {}, params = {} } = call;
  const fields = [...Object.keys(body), "unknown", "version"].map((key) => ({
    ...call,
    body: { ...body, [key]: value },
  }));
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const parts = Object.keys(params).map((key) => ({ ...call, params: { ...params, [key]: text } }));
  return [...fields, ...parts];
}

function damagedReads(call: Call, value: unknown): Call[] {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const names = ["unit", "scope", "asOf", "year", "limit", "cursor", "level", "target", "status", "q"];
  const queries = names.map((name) => ({
    ...call,
    query: `?${new URLSearchParams({ [name]: text.toWellFormed() })}`,
  }));
  const parts = Object.keys(call.params ?? {}).map((key) => ({
    ...call,
    params: { ...call.params, [key]: text },
  }));
  return [...queries, ...parts];
}

async function trouble(endpoint: Endpoint, call: Call): Promise<string[]> {
  const response = await send(sender(endpoint), endpoint, call);
  const text = await response.text();
  const shows = /at .*(node_modules|\.ts:\d)|prisma|postgres/i.test(text);
  if (response.status < 500 && !shows) return [];
  return [`${JSON.stringify(call).slice(0, 300)} answers ${response.status} ${text.slice(0, 200)}`];
}

describe("whatever is sent", () => {
  it.each(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))(
    "%s",
    async (_, endpoint) => {
      const call = await fresh(endpoint);
      expect((await send(sender(endpoint), endpoint, await fresh(endpoint))).ok, "undamaged").toBe(true);
      const damages = endpoint.method === "GET" ? damagedReads : damaged;
      const found: string[] = [];
      for (const [nth, value] of NASTY.entries()) {
        const taken = damages(call, value).filter((_, place) => (place + nth) % STEP === 0);
        const tried = taken.map((damage) => trouble(endpoint, damage));
        found.push(...(await Promise.all(tried)).flat());
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
