import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSuperuser, roleNames } from "@/tests/support/database";
import { type DefendedWorld, defendedWorld, openFacts } from "./defended-world";
import { type Definer, tellsOf, tellsSomething, unknownTo } from "./function-trials";

// Every definer function that the app may call is tried by itself, the policies behind it opened: what it tells may not
// change with what belongs to others. Then its filters are taken out one after the other, and each must be missed.

let client: pg.Client;
let world: DefendedWorld;
let definers: Definer[];

beforeAll(async () => {
  client = await connectSuperuser();
  world = await defendedWorld(client);
  const { rows } = await client.query<Definer>(
    `SELECT p.oid::text, p.proname AS name, pg_get_functiondef(p.oid) AS source, p.proretset AS "returnsSet",
       coalesce((SELECT jsonb_agg(jsonb_build_object('name', a.name, 'type', format_type(a.type, NULL)) ORDER BY a.place)
         FROM unnest(p.proargnames[1 : p.pronargs], p.proargtypes::oid[]) WITH ORDINALITY AS a (name, type, place)), '[]') AS parameters
       FROM pg_proc p
      WHERE p.pronamespace = 'app'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
        AND has_function_privilege($1, p.oid, 'EXECUTE') ORDER BY 2, 1`,
    [roleNames().app],
  );
  definers = rows;
});
afterAll(() => client.end());

/** The asker's federation, and the units that the asker sees, as functions of ours ask for them. */
const FILTERS = {
  federations: [
    /\b(?:\w+\.)?tenant_id = (?:\(SELECT app\.tenant\(\)\)|app\.tenant\(\)|\(SELECT tenant FROM span\)|(?:a|asker|s)\.tenant|\$1)(?![\w.])/g,
    // Of the session's own user there is nothing to take away: the user says which tenant.
    /(?<!user_id AND (?:\w+\.)?)\b(?:\w+\.)?tenant_id = s\.tenant_id(?! AND m\.user_id)/g,
  ],
  units: [
    /\b(?:\w+\.)?(?:unit_id|id) = ANY \(\(SELECT app\.visible_units\(\)\)::uuid\[\]\)/g,
    /\b(?:\w+\.)?id = ANY \((?:a|asker)\.visible\)/g,
    / INTERSECT SELECT unnest\(app\.visible_units\(\)\)/g,
    /SELECT unnest\(app\.visible_units\(\)\) AS id/g,
  ],
} as const;
/**
 * They start from units that the asker sees, or that `units_of` gives, which are of the asker's federation; without that
 * filter they are missed.
 */
const OF_SEEN_UNITS = ["activity_facts", "activity_history", "headcounts_on", "parents_on", "units_in_scope"];

type Kind = keyof typeof FILTERS;

/** The function without its filters of one kind; undefined where it has none. */
function without(kind: Kind, { source }: Definer): string | undefined {
  const damaged = FILTERS[kind].reduce((text, filter) => text.replace(filter, openedUp), source);
  return damaged === source ? undefined : damaged;
}

/** What stands for a filter when it is taken out: a list of units is then that of all. */
function openedUp(filter: string): string {
  if (filter.startsWith(" INTERSECT")) return "";
  return filter.startsWith("SELECT unnest")
    ? "SELECT id FROM public.units WHERE tenant_id = app.tenant()"
    : "true";
}

function tried(definer: Definer, kind: Kind, damage?: string): Promise<boolean> {
  return world.trial.undone(async () => {
    await openFacts(world);
    if (damage !== undefined) await client.query(damage);
    return tellsOf(world, definer, kind);
  });
}

describe("every definer function that the app may call", () => {
  it("has a trial, in which it tells something", async () => {
    expect(definers.length).toBeGreaterThan(30);
    const without_: string[] = [];
    for (const definer of definers) {
      const unknown = unknownTo(world, definer);
      if (unknown.length > 0) without_.push(`${definer.name}: ${unknown}`);
      else if (!(await world.trial.undone(() => tellsSomething(world, definer)))) without_.push(definer.name);
    }
    expect(without_).toEqual([]);
  });

  it.each(["federations", "units"] as const)(
    "tells nothing of other %s by itself",
    async (kind) => {
      const telling: string[] = [];
      for (const definer of definers) {
        if (kind === "units" && without(kind, definer) === undefined) continue;
        if (await tried(definer, kind)) telling.push(definer.name);
      }
      expect(telling).toEqual([]);
    },
    60_000,
  );

  it.each([
    ["federations", 12],
    ["units", 4],
  ] as const)(
    "is missed without its filter of %s",
    async (kind, least) => {
      const filtering = definers.filter((definer) => without(kind, definer) !== undefined);
      expect(filtering.length).toBeGreaterThan(least);
      const needed = filtering.filter(({ name }) => kind === "units" || !OF_SEEN_UNITS.includes(name));
      const unnoticed: string[] = [];
      for (const definer of needed) {
        if (!(await tried(definer, kind, without(kind, definer)))) unnoticed.push(definer.name);
      }
      expect(unnoticed).toEqual([]);
    },
    60_000,
  );

  it("is missed in what gives them units", async () => {
    const { rows } = await client.query<Definer>(
      "SELECT 'units_of' AS name, pg_get_functiondef('app.units_of(uuid[])'::regprocedure) AS source",
    );
    const [unitsOf] = rows;
    const opened = unitsOf && without("federations", unitsOf);
    const readers = definers.filter(({ source }) => source.includes("app.units_of("));
    expect(readers.map(({ name }) => name)).toContain("activity_facts");
    for (const reader of readers) {
      const own = without("federations", reader) ?? "SELECT";
      expect([reader.name, await tried(reader, "federations", `${opened};${own}`)]).toEqual([
        reader.name,
        true,
      ]);
    }
  });
});
