import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, seen } from "@/tests/support/people";
import { runs } from "@/tests/support/runs";

// security.md §2, item 4: whoever asked before on the same connection is forgotten.

let superuser: pg.Client;
const federations: Federation[] = [];

beforeAll(async () => {
  process.env.DATABASE_APP_CONNECTIONS = "5";
  superuser = await connectSuperuser();
  for (const code of ["alpha", "beta", "gamma"]) federations.push(await foundFederation(superuser, code));
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});

/** Each lane's; ten thousand in all by `npm run prove`. */
const TURNS = runs(100, 1_250);
const LANES = 8;

describe("requests of many people over five connections", () => {
  it("never mix one up with another", async () => {
    const askers = federations.flatMap(({ code, people }) => people.map((person) => ({ code, person })));
    const mixUps: string[] = [];
    let asked = 0;
    const ask = async ({ code, person }: (typeof askers)[number]) => {
      asked += 1;
      const found = await withScope(person.token, "read", async (tx, scope) => {
        const units = await tx.db.unit.findMany({ select: { name: true } });
        return { tenant: scope.tenant.code, person: scope.person?.id, units: units.map(({ name }) => name) };
      });
      const expected = seen(person).map((unit) => `${code}.${unit}`);
      const same = found.tenant === code && found.person === person.userId;
      if (!same || found.units.sort().join() !== expected.sort().join()) mixUps.push(person.name);
    };
    const lane = async (first: number) => {
      // Steps that share no factor with the number of askers, so that every lane meets everybody.
      for (let turn = 0; turn < TURNS; turn += 1) {
        const asker = askers[(first + turn * 7) % askers.length];
        if (asker) await ask(asker);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
    expect(mixUps).toEqual([]);
    expect(asked).toBe(LANES * TURNS);
  }, 240_000);

  it("leave nothing behind on their connections", async () => {
    await expect(withScope("", "read", async () => "in")).rejects.toMatchObject({ code: "SESSION_ENDED" });
  });
});
