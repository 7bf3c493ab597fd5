import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { registeredActions } from "@/lib/actions/registry";
import { disconnect } from "@/lib/db/client";
import { en as english } from "@/lib/i18n/en";
import { vi as vietnamese } from "@/lib/i18n/vi";
import { auditWordsIn } from "@/lib/words/audit";
import { connectSuperuser } from "@/tests/support/database";
import {
  askersIn,
  type Federation,
  foundFederation,
  type Person,
  seen,
  UNIT_NAMES,
} from "@/tests/support/people";
import { runs } from "@/tests/support/runs";
import { openedXlsx } from "@/tests/support/workbooks/opened";
import type { Call, Endpoint } from "./endpoint";
import { markRecords, routeNames, send } from "./endpoint-calls";
import { LISTS, type List } from "./endpoint-lists";
import { marker } from "./endpoint-records";
import { ENDPOINTS } from "./endpoints";
import { seedTables } from "./row-level";

// security.md §2, item 1: every role, unit and endpoint over three federations.

const ACTIONS = import.meta.glob("../../../lib/actions/**/*.ts", { eager: true });

/** They touch nothing but the caller's own account: account.test.ts, second-step.test.ts and people.test.ts beside this. */
const ACCOUNT_ACTIONS = [
  "account.acceptInvitation",
  "account.beginSecondStep",
  "account.changePassword",
  "account.confirmSecondStep",
  "account.endSecondStep",
  "account.endSession",
  "account.endSessions",
];
/** They read no record: sign-in has tests of its own, the others say what everybody may know. */
const OPEN_ROUTES = [
  "GET api/auth/[...nextauth]",
  "POST api/auth/[...nextauth]",
  "GET healthz",
  "GET api/v1/openapi.json",
  "GET readyz",
  "GET /verify/{code}",
];

vi.mock("next-intl/server", () => import("@/tests/support/server-words"));

let client: pg.Client;
let federations: Federation[];
let calls = 0;

beforeAll(async () => {
  client = await connectSuperuser();
  federations = [];
  for (const code of ["alpha", "beta", "gamma"]) federations.push(await foundFederation(client, code));
  await seedTables({ client, federations });
  for (const federation of federations) await markRecords(client, federation);
}, 120_000);
afterAll(async () => {
  await disconnect();
  await client.end();
});

/** The root, a branch and a union of it, and one of another; every unit by `npm run prove`. */
const UNITS = runs<readonly Trial["unit"][]>(["P", "U1", "G1", "G3"], UNIT_NAMES);
/** The posts of one federation, on its own units and on another's; those of the others by `npm run prove`. */
const ASKING = runs(1, 3);
/** What the posts of one federation may do at each of its units, those of another may at theirs. */
const UNITS_ELSEWHERE = runs<readonly Trial["unit"][]>(["G1"], ["P", "G1"]);

/** Of every tenant: any committed write to records changes it. */
async function revisions(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ tenant: string; revision: string }>(
    "SELECT tenant_id::text AS tenant, sum(value)::text AS revision FROM auth.tenant_revisions GROUP BY 1",
  );
  return new Map(rows.map(({ tenant, revision }) => [tenant, revision]));
}

/** As the last call left them: what is made for a call changes them, the call before left nothing else. */
let known: Map<string, string> | null = null;

const MARK = /\b(alpha|beta|gamma)\.(P|U\d|G\d)\b/g;

interface Trial {
  readonly own: Federation;
  readonly person: Person;
  readonly target: Federation;
  readonly unit: (typeof UNIT_NAMES)[number];
}

/** What a call is made of, by its place, as long as nobody used it up: a refused one left everything as it was. */
type Prepared = Map<string, Call>;

/** @returns a call, and the revisions before it */
async function prepare(endpoint: Endpoint, { target, unit }: Trial, prepared: Prepared) {
  calls += 1;
  const place = marker(target, unit);
  const kept = prepared.get(place);
  const call = kept ?? (await endpoint.call({ client, target, unit, mark: `n${calls}` }));
  prepared.set(place, call);
  return { call, before: kept === undefined || known === null ? await revisions() : known };
}

/** @returns what is wrong about one call, if anything */
async function tryCall(endpoint: Endpoint, trial: Trial, prepared: Prepared): Promise<string[]> {
  const { own, person, target, unit } = trial;
  const { call, before } = await prepare(endpoint, trial, prepared);
  const response = await send(person, endpoint, call);
  const text = await response.text();
  const after = await revisions();
  known = after;
  const changed = [...after]
    .filter(([tenant, revision]) => before.get(tenant) !== revision)
    .map(([tenant]) => tenant);
  const may = (endpoint.byCode || target === own) && endpoint.allowed(person, unit);
  const writes = may && endpoint.method !== "GET";
  if (writes) prepared.delete(marker(target, unit));
  const wrote = writes && !endpoint.quiet;
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

function trials(): Trial[] {
  return askersIn(federations.slice(0, ASKING)).flatMap(({ federation: own, person }) => {
    const other = federations.find((one) => one !== own) ?? own;
    const units = own === federations[0] ? UNITS : UNITS_ELSEWHERE;
    const here = units.map((unit) => ({ own, person, target: own, unit }));
    return [...here, { own, person, target: other, unit: "G1" as const }];
  });
}

describe("the matrix", () => {
  it("has a row for every method of every route", () => {
    const exported = routeNames();
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

/** What an answer says, a workbook's cells too. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.includes("spreadsheetml")) return response.text();
  const sheets = openedXlsx(await response.bytes());
  return JSON.stringify(sheets.map(({ rows }) => rows));
}

/** What of this list the person must not see, or must and does not. */
async function tryList({ route, perUnit, denied, ...call }: List, own: Federation, person: Person) {
  const response = await send(person, { route, method: "GET" }, call);
  // Whoever reads the linked unit reads its links, and with them the code of a channel above it (security.md §1).
  const text = (await textOf(response)).replaceAll(/"channel":"[^"]*"/g, "");
  const shown = new Set(text.match(MARK));
  const missing =
    perUnit && !denied?.(person) ? seen(person).filter((unit) => !shown.has(marker(own, unit))) : [];
  return { status: response.status, leaks: leaks(own, person, text), missing };
}

describe("lists", () => {
  it.each(LISTS.map((list) => [[list.route, ...Object.values(list.params ?? {})].join(" "), list] as const))(
    "of %s show everything that the reader may see, and nothing else",
    async (_, list) => {
      for (const { federation: own, person } of askersIn(federations)) {
        const found = await tryList(list, own, person);
        expect(found, `${own.code} ${person.name}`).toEqual({
          status: list.denied?.(person) ? 403 : 200,
          leaks: [],
          missing: [],
        });
      }
    },
    120_000,
  );

  it("of compliance name the visible units and no others", async () => {
    for (const { person } of askersIn(federations)) {
      const response = await send(
        person,
        { route: "/compliance", method: "GET" },
        { query: "?asOf=2021-06-30" },
      );
      const { units } = await response.json();
      expect(units.map((entry: { unit: string }) => entry.unit)).toEqual(seen(person).toSorted());
    }
  });

  it("of places and of counts name the visible units and no others", async () => {
    for (const { person } of askersIn(federations)) {
      const ask = async (route: string, query: string) =>
        (await send(person, { route, method: "GET" }, { query })).json();
      const { groups, apart } = await ask("/league", "?asOf=2021-06-30");
      const placed = [...groups.flatMap(({ rows }: { rows: object[] }) => rows), ...apart];
      expect(placed.map(({ unit }) => unit).sort()).toEqual(seen(person).toSorted());
      const counted = await Promise.all(
        ["PROVINCIAL", "UPPER", "GRASSROOTS"].map((level) => ask("/pivot", `?rows=unit&level=${level}`)),
      );
      const named = counted.flatMap(({ rows }) => rows).filter((unit) => unit !== null);
      expect(named.sort()).toEqual(seen(person).toSorted());
    }
  });
});

describe("every post, on every unit", () => {
  it.each(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))(
    "%s",
    async (_, endpoint) => {
      const wrong: string[] = [];
      const prepared: Prepared = new Map();
      let allowed = 0;
      for (const trial of trials()) {
        wrong.push(...(await tryCall(endpoint, trial, prepared)));
        if (trial.target === trial.own && endpoint.allowed(trial.person, trial.unit)) allowed += 1;
      }
      expect(wrong).toEqual([]);
      expect(allowed).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("the audit", () => {
  it.each([["vi", vietnamese] as const, ["en", english] as const])(
    "has words in %s for every field that these calls told it",
    async (language, messages) => {
      // A block stands under the name that it was given.
      const { rows } = await client.query<{ kind: string; field: string }>(
        `SELECT DISTINCT entity AS kind, jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) AS field
         FROM audit_entries WHERE entity <> 'block'`,
      );
      expect(rows.length).toBeGreaterThan(50);
      const words = auditWordsIn(messages, language);
      const told = rows.flatMap(({ kind, field }) =>
        words
          .differences({ kind, before: null, after: { [field]: "x" } })
          .map((said) => ({ ...said, kind, own: field })),
      );
      expect(told.length).toBeGreaterThan(50);
      expect(told.filter(({ field, own }) => field === own)).toEqual([]);
    },
  );
});

describe("nobody", () => {
  it.each([undefined, "x".repeat(43), ""])("gets in with the token %s", async (token) => {
    const person = { ...federations[0]?.people[0], token } as Person;
    const lists = LISTS.map(({ route, params = {} }) => ({ route, method: "GET", params }) as const);
    const posts = ENDPOINTS.map((endpoint) => ({ ...endpoint, params: {} }));
    for (const { params, ...target } of [...posts, ...lists]) {
      const response = await send(person, target, { params });
      expect(response.status, `${target.method} ${target.route}`).toBe(401);
    }
  });
});
