import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectSuperuser, roleNames } from "@/tests/support/database";
import { type Federation, foundFederation, personAt } from "@/tests/support/people";
import { damages, type Policy } from "./policies";
import { Trial } from "./trial";

// The owner founds federations, writes down who signed in and forgets old replies: its policies let it do that and no more.

let client: pg.Client;
let trial: Trial;
let alpha: Federation;
beforeAll(async () => {
  client = await connectSuperuser();
  trial = new Trial(client);
  alpha = await foundFederation(client, "alpha");
});
afterAll(() => client.end());

/** How many rows a statement gave or wrote as the owner, or the SQLSTATE with which it fails. */
async function asOwner(sql: string): Promise<number | string | null | undefined> {
  await client.query("SAVEPOINT owner");
  try {
    await client.query(`SET LOCAL ROLE ${roleNames().owner}`);
    return (await client.query(sql)).rowCount;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : undefined;
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT owner");
  }
}

/** By the policy's name: statements of the owner and what becomes of each. */
function trials(): Readonly<Record<string, readonly (readonly [sql: string, outcome: number | string])[]>> {
  const type = (own: boolean) =>
    `INSERT INTO activity_types (tenant_id, code, name, reviewed, own) VALUES ('${alpha.tenant}', 'NEW', 'x', true, ${own})`;
  const entry = (entity: string) =>
    `INSERT INTO audit_entries (tenant_id, purpose, action, entity, entity_id, request_id)
     VALUES ('${alpha.tenant}', 'interactive', 'x', '${entity}', 'x', 'x')`;
  const founding = `SELECT set_config('app.founding', '${alpha.tenant}', true)`;
  return {
    founding: [
      ["SELECT auth.found_tenant('delta', 'delta')", 1],
      [type(false), "42501"],
      [
        `WITH founding AS MATERIALIZED (${founding}) ${type(true).replace("VALUES (", "SELECT ").slice(0, -1)} FROM founding`,
        "42501",
      ],
    ],
    sign_in: [
      [entry("user"), 1],
      [entry("activity"), "42501"],
    ],
    sweeping_finds: [["SELECT FROM idempotency_keys", 1]],
    sweeping: [["DELETE FROM idempotency_keys WHERE true", 1]],
    files_found: [
      ["SELECT FROM files", 0],
      ["SELECT auth.sweep_files(ARRAY['00000000-0000-4000-8000-000000000001']::uuid[])", 0],
    ],
    files_swept: [["DELETE FROM files WHERE true", 1]],
    links_checked: [
      ["SELECT FROM link_checks", 0],
      [
        `SELECT auth.keep_link_checks('[{"tenant": "${alpha.tenant}", "kind": "channels", "record": "linked", "url": "https://example.vn/2", "outcome": "OPENS"}]')`,
        1,
      ],
    ],
    links_of_activities: [
      ["SELECT FROM activities", 0],
      ["SELECT FROM auth.links_due(10) WHERE kind = 'activities'", 1],
    ],
    links_of_channels: [
      ["SELECT FROM channels", 0],
      ["SELECT FROM auth.links_due(10) WHERE kind = 'channels'", 1],
    ],
    sweeping_imports_finds: [["SELECT FROM imports", 1]],
    sweeping_imports: [["DELETE FROM imports WHERE true", 1]],
    verified: [
      ["SELECT FROM reports", 0],
      [`SELECT FROM auth.verified_report('${CODES[0]}')`, 1],
    ],
  };
}

/** One reply of yesterday and one of long ago, and so of imports. */
async function keepReplies(): Promise<void> {
  const { userId } = personAt(alpha, "READER", "P");
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO idempotency_keys (tenant_id, actor_id, action, key, body_hash, created_at)
     SELECT $1, $2, 'x', days::text, '', now() - make_interval(days => days) FROM unnest(ARRAY[1, 8]) days`,
    [alpha.tenant, userId],
  );
  await client.query(
    `INSERT INTO imports (tenant_id, actor_id, kind, file_name, digest, made, changed, left_out, records, created_at)
     SELECT $1, $2, 'x', 'x', days::text, 0, 0, 0, '[]', now() - make_interval(days => days) FROM unnest(ARRAY[1, 8]) days`,
    [alpha.tenant, userId],
  );
  await client.query("SET LOCAL session_replication_role = origin");
}

/** A file of yesterday that no record shows, and one of long ago. */
async function keepFiles(): Promise<void> {
  await client.query(
    `INSERT INTO files (tenant_id, id, name, type, size, sha256, sent_sha256, sent_by, loose_since)
     SELECT $1, ('00000000-0000-4000-8000-00000000000' || days)::uuid, 'x', 'pdf', 5, repeat('0', 64), repeat(days::text, 64), $2,
       now() - make_interval(days => days) FROM unnest(ARRAY[1, 8]) days`,
    [alpha.tenant, personAt(alpha, "READER", "P").userId],
  );
}

/** A link of an activity and one of a channel, and what came of a third. */
async function keepLinks(): Promise<void> {
  const values = [alpha.tenant, alpha.units.G1];
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO activities (tenant_id, id, unit_id, type, occurred_on, title, status, url)
     VALUES ($1, 'linked', $2, 'PAGE_POST', current_date, 'x', 'APPROVED', 'https://example.vn/1')`,
    values,
  );
  await client.query(
    `INSERT INTO channels (tenant_id, code, unit_id, platform, purpose, name, url)
     VALUES ($1, 'linked', $2, 'ZALO', 'LEADERS_LINK', 'x', 'https://example.vn/2')`,
    values,
  );
  await client.query("SET LOCAL session_replication_role = origin");
  await client.query(
    "INSERT INTO link_checks (tenant_id, kind, record, url, outcome) VALUES ($1, 'channels', 'other', 'x', 'FAILS')",
    [alpha.tenant],
  );
}

const CODES = ["A".repeat(16), "B".repeat(16)];

/** Two frozen reports. */
async function keepReports(): Promise<void> {
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO reports (tenant_id, unit_id, period, as_of, code, frozen_at, frozen_unit, kept)
     SELECT $1, $2, '2021', '2021-06-30', code, now(), 'x', '{}' FROM unnest($3::text[]) code`,
    [alpha.tenant, alpha.units.P, CODES],
  );
  await client.query("SET LOCAL session_replication_role = origin");
}

/** What is deleted must be found first: the other policy is no defence of this one. */
const FOUND: Readonly<Record<string, string>> = {
  sweeping: "ALTER POLICY sweeping_finds ON idempotency_keys USING (true)",
  files_swept: "ALTER POLICY files_found ON files USING (true)",
  sweeping_imports: "ALTER POLICY sweeping_imports_finds ON imports USING (true)",
};

function holds(policy: string, damage = "SELECT"): Promise<boolean> {
  return trial.undone(async () => {
    await keepReplies();
    await keepFiles();
    await keepLinks();
    await keepReports();
    await client.query(FOUND[policy] ?? "SELECT");
    await client.query(damage);
    for (const [sql, outcome] of trials()[policy] ?? []) if ((await asOwner(sql)) !== outcome) return false;
    return true;
  });
}

it("each of the owner's policies holds, and is missed when it is dropped or opened", async () => {
  const { app, facts, backup } = roleNames();
  const { rows } = await client.query<Policy>(
    `SELECT tablename AS "table", policyname AS policy, cmd FROM pg_policies
      WHERE schemaname = 'public' AND NOT roles && $1::name[] ORDER BY 1, 2`,
    [[app, facts, backup]],
  );
  expect(rows.map(({ policy }) => policy).sort()).toEqual(Object.keys(trials()).sort());
  const wrong: string[] = [];
  for (const row of rows) {
    if (!(await holds(row.policy))) wrong.push(row.policy);
    for (const damage of damages(row)) if (await holds(row.policy, damage)) wrong.push(damage);
  }
  expect(wrong).toEqual([]);
});
