import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSuperuser, roleNames } from "@/tests/support/database";
import { type Asker, askersIn, type Federation, foundFederation, personAt } from "@/tests/support/people";
import { runs } from "@/tests/support/runs";
import { damages, type Policy } from "./policies";
import { findings, seedTables, type World } from "./row-level";
import { SAMPLES } from "./table-samples";

// security.md §2, item 2: isolation by SQL as the app's role, for every table and command.

let world: World;

beforeAll(async () => {
  const client = await connectSuperuser();
  const federations: Federation[] = [];
  for (const code of ["alpha", "beta", "gamma"]) federations.push(await foundFederation(client, code));
  world = { client, federations };
  await seedTables(world);
});
afterAll(() => world.client.end());

async function undone<T>(work: () => Promise<T>): Promise<T> {
  await world.client.query("BEGIN");
  try {
    return await work();
  } finally {
    await world.client.query("ROLLBACK");
  }
}

it("has a sample for every table of records, and for nothing else", async () => {
  const { rows } = await world.client.query<{ tablename: string }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  expect(Object.keys(SAMPLES).sort()).toEqual(rows.map(({ tablename }) => tablename));
});

describe("every post, over three federations", () => {
  it.each(Object.keys(SAMPLES))(
    "reads and writes of %s what their posts allow, and nothing more",
    async (table) => {
      expect(await undone(() => findings(world, table, askersIn(world.federations)))).toEqual([]);
    },
  );
});

/** Enough people to notice any one policy. */
function few(): Asker[] {
  const [alpha, beta] = world.federations;
  if (!alpha || !beta) throw new Error("Two federations are needed");
  return [
    { federation: alpha, person: personAt(alpha, "PROVINCIAL_ADMIN", "P") },
    { federation: alpha, person: personAt(alpha, "REVIEWER", "P") },
    { federation: alpha, person: personAt(alpha, "UPPER_EDITOR", "U1") },
    { federation: alpha, person: personAt(alpha, "READER", "U1") },
    { federation: beta, person: personAt(beta, "GRASSROOTS_CHAIR", "G1") },
  ];
}

/** Those of the app and of its definer functions; the owner's own are tried in owner-policies.test.ts, the backup's in catalogue.test.ts. */
const POLICIES = `SELECT tablename AS "table", policyname AS policy, cmd, roles && $2::name[] AS of_app FROM pg_policies
  WHERE schemaname = 'public' AND roles && $1::name[] ORDER BY 1, 2`;

/** The workflow's trigger would refuse what this policy lets through: a second defence, tried by itself in triggers.test.ts. */
const SECOND_DEFENCES: Readonly<Record<string, string>> = {
  activities: "ALTER TABLE activities DISABLE TRIGGER steps_insert",
};

/** What the command's trial says under that damage; the definer functions' role is tried without anybody who asks. */
function damaged(table: string, damage: string, cmd: string, askers = few()): Promise<string[]> {
  return undone(async () => {
    await world.client.query(SECOND_DEFENCES[table] ?? "SELECT");
    await world.client.query(damage);
    return findings(world, table, askers, cmd);
  });
}

/** One of so many damages is tried each time; all of them by `npm run prove`. */
const STEP = runs(3, 1);

describe("the trial itself", () => {
  it("turns red when any one policy is dropped or opened", async () => {
    const { rows } = await world.client.query<Policy & { of_app: boolean }>(POLICIES, [
      [roleNames().app, roleNames().facts],
      [roleNames().app],
    ]);
    expect(rows.length).toBeGreaterThan(60);
    const unnoticed: string[] = [];
    const each = rows.flatMap((policy) => damages(policy).map((damage) => ({ ...policy, damage })));
    for (const { table, damage, cmd, of_app } of each.filter((_, nth) => nth % STEP === 0)) {
      if ((await damaged(table, damage, cmd, of_app ? few() : [])).length === 0) unnoticed.push(damage);
    }
    expect(unnoticed).toEqual([]);
  }, 240_000);

  it("turns red when row-level security is not enabled", async () => {
    const found = await damaged("activities", "ALTER TABLE activities DISABLE ROW LEVEL SECURITY", "SELECT");
    expect(found.length).toBeGreaterThan(0);
  });
});
