import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSuperuser } from "@/tests/support/database";
import { type DefendedWorld, defendedWorld, openFacts } from "../defended-world";
import { CONDITION_TRIALS } from "./all";
import { loosened } from "./loosened";
import type { ConditionTrial } from "./trial";

// Functions whose conditions alone stand between a caller and what is not theirs: sign-in, the session, who sees what.
// The policies behind them opened, each condition is made true, then false, and each must be missed.

let client: pg.Client;
let world: DefendedWorld;
beforeAll(async () => {
  client = await connectSuperuser();
  world = await defendedWorld(client);
});
afterAll(() => client.end());

/** Conditions that repeat what a key or another condition says already: nothing changes without them. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  "app.session": ["token IS NOT NULL true"],
  "app.units_under": [
    "u.tenant_id = m.tenant_id true",
    "m.tenant_id = s.tenant_id true",
    "m.tenant_id = s.tenant_id true",
    "p.tenant_id = s.tenant_id true",
  ],
  "app.administers": ["u.tenant_id = m.tenant_id true", "m.tenant_id = s.tenant_id true"],
  "app.decidable_units": ["u.tenant_id = (SELECT app.tenant()) true"],
  "app.who": ["u.tenant_id = m.tenant_id true", "m.tenant_id = s.tenant_id true"],
  "app.managed_people": ["m.tenant_id = app.tenant() true", "m.unit_id = ANY (lower_units) true"],
  "app.moves": ["n.tenant_id = (SELECT app.tenant()) true"],
};

function told({ told: ask }: ConditionTrial, damage = "SELECT"): Promise<unknown> {
  return world.trial.undone(async () => {
    await openFacts(world);
    await client.query(damage);
    return ask(world);
  });
}

describe.each(Object.entries(CONDITION_TRIALS))("%s", (name, trial) => {
  it("tells what it should", async () => {
    expect(await told(trial)).toEqual(trial.expected);
  });

  it("is missed without any of its conditions", async () => {
    const { rows } = await client.query<{ source: string }>(
      "SELECT pg_get_functiondef($1::regproc) AS source",
      [name],
    );
    const damages = loosened(rows[0]?.source ?? "");
    expect(damages).not.toEqual([]);
    const unnoticed: string[] = [];
    for (const { condition, becomes, source } of damages) {
      const answer = await told(trial, source).catch(String);
      if (isDeepStrictEqual(answer, trial.expected)) unnoticed.push(`${condition} ${becomes}`);
    }
    expect(unnoticed).toEqual(REPEATED[name] ?? []);
  });
});
