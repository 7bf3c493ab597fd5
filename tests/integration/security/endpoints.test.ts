import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registeredActions } from "@/lib/actions/registry";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, seen, UNIT_NAMES } from "@/tests/support/people";
import { marker } from "./endpoint-records";
import { type Call, ENDPOINTS, type Endpoint, LISTS, type List } from "./endpoints";
import { seedTables } from "./row-level";

// security.md §2, item 1: every role, unit and endpoint over three federations.

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type Routes = Record<string, Record<string, Handler>>;

const ROUTES: Routes = import.meta.glob("../../../app/api/v1/**/route.ts", { eager: true });
const ACTIONS = import.meta.glob("../../../lib/actions/**/*.ts", { eager: true });

/** They touch nothing but the caller's own account: tests/integration/security/account.test.ts. */
const ACCOUNT_ACTIONS = ["account.acceptInvitation", "account.changePassword"];
/** Describes the API and reads nothing. */
const OPEN_ROUTES = ["GET openapi.json"];

let client: pg.Client;
let federations: Federation[];
let calls = 0;

beforeAll(async () => {
  client = await connectSuperuser();
  federations = [];
  for (const code of ["alpha", "beta", "gamma"]) federations.push(await foundFederation(client, code));
  await seedTables({ client, federations });
  for (const federation of federations) await markRecords(federation);
}, 120_000);
afterAll(async () => {
  await disconnect();
  await client.end();
});

/** Every record carries its unit's mark, and every level has a target to explain. */
async function markRecords(federation: Federation): Promise<void> {
  await client.query("SELECT set_config('app.sid', $1, false)", [federation.command]);
  for (const unit of UNIT_NAMES) {
    const values = [marker(federation, unit), federation.units[unit]];
    for (const [table, column, owner] of [
      ["activities", "title", "unit_id"],
      ["channels", "name", "unit_id"],
      ["channels", "code", "unit_id"],
      ["reporters", "full_name", "unit_id"],
      ["enquiries", "topic", "unit_id"],
      ["misinformation", "claim", "unit_id"],
      ["facilities", "id", "unit_id"],
    ]) {
      await client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${owner} = $2`, values);
    }
  }
  const levels = { TP: "PROVINCIAL", TU: "UPPER", TG: "GRASSROOTS" };
  const measure = {
    type: "count",
    activityType: "TV_PROGRAMME",
    minimum: 1,
    scope: "own",
    countsFrom: "SUBMITTED",
  };
  for (const [code, level] of Object.entries(levels)) {
    await client.query(
      `INSERT INTO targets (tenant_id, year, code, title, level, force, measure)
       VALUES ($1, 2021, $2, $3, $4, 'MANDATORY', $5)`,
      [federation.tenant, code, marker(federation, "P"), level, measure],
    );
  }
  await client.query("UPDATE outlets SET name = $1 WHERE tenant_id = $2", [
    federation.code,
    federation.tenant,
  ]);
}

function handlerOf(route: string, method: string): Handler {
  const handler = ROUTES[`../../../app/api/v1/${route}/route.ts`]?.[method];
  if (!handler) throw new Error(`No ${method} in ${route}`);
  return handler;
}

function send(person: Person, { route, method, handle }: Target, call: Call): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${person.token}`, host: "localhost:3000" });
  if (call.ifMatch !== undefined) headers.set("if-match", call.ifMatch);
  if (call.body !== undefined) headers.set("content-type", "application/json");
  const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
  const request = new Request(`http://localhost:3000/api/v1/x${call.query ?? ""}`, {
    method,
    headers,
    ...body,
  });
  if (handle) return handle(request);
  return handlerOf(route, method)(request, { params: Promise.resolve(call.params ?? {}) });
}

type Target = Pick<Endpoint, "route" | "method" | "handle">;

/** Of every tenant: any committed write to records changes it. */
async function revisions(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ tenant: string; revision: string }>(
    "SELECT tenant_id::text AS tenant, sum(value)::text AS revision FROM auth.tenant_revisions GROUP BY 1",
  );
  return new Map(rows.map(({ tenant, revision }) => [tenant, revision]));
}

const MARK = /\b(alpha|beta|gamma)\.(P|U\d|G\d)\b/g;

interface Trial {
  readonly own: Federation;
  readonly person: Person;
  readonly target: Federation;
  readonly unit: (typeof UNIT_NAMES)[number];
}

/** @returns what is wrong about one call, if anything */
async function tryCall(endpoint: Endpoint, { own, person, target, unit }: Trial): Promise<string[]> {
  calls += 1;
  const call = await endpoint.call({ client, target, unit, mark: `n${calls}` });
  const before = await revisions();
  const response = await send(person, endpoint, call);
  const text = await response.text();
  const after = await revisions();
  const changed = [...after]
    .filter(([tenant, revision]) => before.get(tenant) !== revision)
    .map(([tenant]) => tenant);
  const may = (endpoint.byCode || target === own) && endpoint.allowed(person, unit);
  const wrote = may && endpoint.method !== "GET";
  const where = `${endpoint.name}: ${own.code} ${person.name} on ${target.code} ${unit}`;
  return [
    ...(response.ok === may
      ? []
      : [`${where} answers ${response.status}, should ${may}: ${text.slice(0, 200)}`]),
    ...(response.status < 500 ? [] : [`${where} answers ${response.status}`]),
    ...(changed.join() === (wrote ? own.tenant : "")
      ? []
      : [`${where} changed ${changed.length} federations`]),
    ...leaks(own, person, text).map((leak) => `${where} leaks ${leak}`),
  ];
}

/** Marks of records that the person must not see. */
function leaks(own: Federation, person: Person, text: string): string[] {
  const visible = new Set(seen(person).map((unit) => marker(own, unit)));
  const shown = text.match(MARK) ?? [];
  return [...new Set(shown)].filter((mark) => !visible.has(mark) && mark !== marker(own, "P"));
}

/** Every post of one federation, the highest and a low one of each other. */
function callers(): { own: Federation; person: Person }[] {
  return federations.flatMap((own, index) =>
    own.people.filter((_, place) => index === 0 || [0, 8].includes(place)).map((person) => ({ own, person })),
  );
}

function trials(): Trial[] {
  return callers().flatMap(({ own, person }) => {
    const other = federations.find((one) => one !== own) ?? own;
    const here = UNIT_NAMES.map((unit) => ({ own, person, target: own, unit }));
    return [...here, { own, person, target: other, unit: "G1" as const }];
  });
}

describe("the matrix", () => {
  it("has a row for every method of every route", () => {
    const exported = Object.entries(ROUTES).flatMap(([file, handlers]) => {
      const route = file.replace("../../../app/api/v1/", "").replace(/\/?route\.ts$/, "");
      return Object.keys(handlers)
        .filter((name) => /^[A-Z]+$/.test(name))
        .map((method) => `${method} ${route}`);
    });
    const rows = [
      ...ENDPOINTS.filter(({ route }) => route !== "").map(({ method, route }) => `${method} ${route}`),
      ...LISTS.map(({ route }) => `GET ${route}`),
      ...OPEN_ROUTES,
    ];
    expect(exported.length).toBeGreaterThan(10);
    expect([...new Set(rows)].sort()).toEqual(exported.sort());
  });

  it("has a row for every registered action", () => {
    expect(Object.keys(ACTIONS).length).toBeGreaterThan(10);
    const named = new Set(ENDPOINTS.flatMap(({ action }) => action ?? []));
    expect([...named, ...ACCOUNT_ACTIONS].sort()).toEqual(registeredActions().map(({ name }) => name));
  });
});

/** What of this list the person must not see, or must and does not. */
async function tryList({ route, params, query, perUnit }: List, own: Federation, person: Person) {
  const response = await send(person, { route, method: "GET" }, { query, ...(params ? { params } : {}) });
  // Whoever reads the linked unit reads its links, and with them the code of a channel above it (security.md §1).
  const text = (await response.text()).replaceAll(/"channel":"[^"]*"/g, "");
  const shown = new Set(text.match(MARK));
  const missing = perUnit ? seen(person).filter((unit) => !shown.has(marker(own, unit))) : [];
  return { status: response.status, leaks: leaks(own, person, text), missing };
}

describe("lists", () => {
  it.each(LISTS.map((list) => [list.params?.kind ?? list.route, list] as const))(
    "of %s show everything that the reader may see, and nothing else",
    async (_, list) => {
      for (const { own, person } of callers()) {
        const found = await tryList(list, own, person);
        expect(found, `${own.code} ${person.name}`).toEqual({ status: 200, leaks: [], missing: [] });
      }
    },
    120_000,
  );

  it("of compliance name the visible units and no others", async () => {
    for (const { person } of callers()) {
      const response = await send(
        person,
        { route: "compliance", method: "GET" },
        { query: "?asOf=2021-06-30" },
      );
      const { units } = await response.json();
      expect(units.map((entry: { unit: string }) => entry.unit)).toEqual(seen(person).toSorted());
    }
  });
});

describe("every post, on every unit", () => {
  it.each(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))(
    "%s",
    async (_, endpoint) => {
      const wrong: string[] = [];
      let allowed = 0;
      for (const trial of trials()) {
        wrong.push(...(await tryCall(endpoint, trial)));
        if (trial.target === trial.own && endpoint.allowed(trial.person, trial.unit)) allowed += 1;
      }
      expect(wrong).toEqual([]);
      expect(allowed).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("nobody", () => {
  it.each([undefined, "x".repeat(43), ""])("gets in with the token %s", async (token) => {
    const person = { ...federations[0]?.people[0], token } as Person;
    const lists = LISTS.map(({ route }): Target => ({ route, method: "GET" }));
    for (const target of [...ENDPOINTS, ...lists]) {
      const response = await send(person, target, { params: { kind: "reporters", step: "withdraw" } });
      expect(response.status, `${target.method} ${target.route}`).toBe(401);
    }
  });
});
