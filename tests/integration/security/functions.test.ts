import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSuperuser, roleNames } from "@/tests/support/database";
import { CONDITION_TRIALS } from "./conditions/all";
import { type DefendedWorld, defendedWorld, openFacts } from "./defended-world";
import { calledBy, type Kind, without } from "./filters";
import { type Definer, tellsOf, tellsSomething, unknownTo } from "./function-trials";

// Every definer function that the app may call is tried by itself, the policies behind it opened: what it tells may not
// change with what belongs to others. Then its filters are taken out one after the other, and each must be missed.

let client: pg.Client;
let world: DefendedWorld;
let definers: Definer[];

interface OurFunction extends Pick<Definer, "name" | "source"> {
  readonly schema: string;
  /** Whether it runs with its owner's rights. */
  readonly definer: boolean;
  /** Whether a trigger runs it: triggers.test.ts then drops that. */
  readonly fired: boolean;
}

let functions: OurFunction[];

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
  const all = await client.query<OurFunction>(
    `SELECT p.pronamespace::regnamespace::text AS schema, p.proname AS name, p.prosecdef AS definer, pg_get_functiondef(p.oid) AS source,
       EXISTS (SELECT FROM pg_trigger t WHERE t.tgfoid = p.oid) AS fired
       FROM pg_proc p WHERE p.pronamespace IN ('app'::regnamespace, 'auth'::regnamespace) AND p.prokind = 'f'`,
  );
  functions = all.rows;
});
afterAll(() => client.end());

/**
 * They start from units that the asker sees, or that `units_of` gives, which are of the asker's federation; without that
 * filter they are missed.
 */
const OF_SEEN_UNITS = [
  "activity_facts",
  "activity_history",
  "former_names",
  "formerly_called",
  "headcounts_on",
  "parents_on",
  "record_history",
  "unit_groups",
  "units_above",
  "units_in_scope",
];

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

  it("is missed without the filters of what it calls", async () => {
    const unnoticed: string[] = [];
    for (const definer of definers) {
      const called = calledBy(definer, functions).flatMap((each) => without("federations", each) ?? []);
      if (called.length === 0) continue;
      const damage = [...called, without("federations", definer) ?? "SELECT"].join(";");
      if (!(await tried(definer, "federations", damage))) unnoticed.push(definer.name);
    }
    expect(unnoticed).toEqual([]);
  }, 60_000);
});

it("every definer function of ours is broken by one of these tests, by a condition's trial, or with its trigger", () => {
  const definersOfAll = functions.filter(({ definer }) => definer);
  expect(definersOfAll.length).toBeGreaterThan(55);
  const isTried = ({ schema, name }: OurFunction) => `${schema}.${name}` in CONDITION_TRIALS;
  const unbroken = definersOfAll.filter((each) => {
    const reached = [each, ...calledBy(each, functions)];
    return !each.fired && !reached.some((one) => isTried(one) || without("federations", one) !== undefined);
  });
  expect(unbroken.map(({ schema, name }) => `${schema}.${name}`)).toEqual([]);
});
