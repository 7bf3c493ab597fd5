import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectSuperuser } from "@/tests/support/database";
import { type DefendedWorld, defendedWorld } from "./defended-world";
import { TRIGGER_TRIALS } from "./trigger-trials";
import { FORBIDDEN, step } from "./workflow-by-sql";

// Every trigger of ours is tried by itself, and missed when it is dropped; so is every right that the workflow's check asks for.

interface Trigger {
  readonly table: string;
  readonly name: string;
}

let client: pg.Client;
let world: DefendedWorld;
let triggers: Trigger[];

beforeAll(async () => {
  client = await connectSuperuser();
  // What was withdrawn is refused before any other trigger speaks.
  world = await defendedWorld(client, false);
  const { rows } = await client.query<Trigger>(
    `SELECT t.tgname AS name, CASE WHEN n.nspname = 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS "table"
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT t.tgisinternal AND n.nspname IN ('public', 'auth') ORDER BY 2, 1`,
  );
  triggers = rows;
});
afterAll(() => client.end());

function held({ table, name }: Trigger, damage = "SELECT"): Promise<boolean> {
  return world.trial.undone(async () => {
    await client.query(damage);
    return (await TRIGGER_TRIALS[name]?.(world, table)) ?? false;
  });
}

it("every trigger has a trial, which it passes", async () => {
  expect(triggers.length).toBeGreaterThan(80);
  expect([...new Set(triggers.map(({ name }) => name))].sort()).toEqual(Object.keys(TRIGGER_TRIALS).sort());
  const failing: string[] = [];
  for (const trigger of triggers)
    if (!(await held(trigger))) failing.push(`${trigger.name} of ${trigger.table}`);
  expect(failing).toEqual([]);
}, 60_000);

it("every trigger is missed when it is dropped", async () => {
  const unnoticed: string[] = [];
  for (const trigger of triggers) {
    const { table, name } = trigger;
    if (await held(trigger, `DROP TRIGGER ${name} ON ${table}`)) unnoticed.push(`${name} of ${table}`);
  }
  expect(unnoticed).toEqual([]);
}, 60_000);

/** Whoever the policy lets write at all has one of the two. */
const WHOEVER_WRITES = "records OR decides";

/** The functions that check a step of the workflow, each right of theirs granted and each own submission overlooked in turn. */
async function loosened(): Promise<string[]> {
  const { rows } = await client.query<{ source: string }>(
    "SELECT pg_get_functiondef(oid) AS source FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND proname ~ '^check_' AND proname <> 'check_right'",
  );
  return rows.flatMap(({ source }) =>
    [...source.matchAll(/app\.check_right\(([^,]+), ([^)]+)\)/g)].flatMap(
      ({ index, 0: call, 1: right, 2: own }) => {
        const granted = right === WHOEVER_WRITES ? [] : [`app.check_right(true, ${own})`];
        const instead = [...granted, ...(own === "false" ? [] : [`app.check_right(${right}, false)`])];
        return instead.map((loose) => source.slice(0, index) + loose + source.slice(index + call.length));
      },
    ),
  );
}

it("every right that a step asks for is missed when it is asked for no more", async () => {
  const damages = await loosened();
  expect(damages.length).toBeGreaterThan(8);
  const unnoticed: string[] = [];
  for (const damage of damages) {
    const through = await world.trial.undone(async () => {
      await client.query(damage);
      for (const forbidden of FORBIDDEN) {
        if ((await step(world.trial, world.alpha, forbidden)) !== forbidden[5]) return true;
      }
      return false;
    });
    if (!through) unnoticed.push(damage);
  }
  expect(unnoticed).toEqual([]);
}, 60_000);
