import type pg from "pg";
import { roleNames } from "@/tests/support/database";
import { type Federation, foundFederation, personAt, UNIT_NAMES } from "@/tests/support/people";
import { seedTables } from "./row-level";
import { Trial } from "./trial";

/** Two federations with the same codes and ids, so that whatever forgets its tenant tells of both. */
export interface DefendedWorld {
  readonly client: pg.Client;
  readonly trial: Trial;
  readonly alpha: Federation;
  readonly beta: Federation;
}

export async function defendedWorld(client: pg.Client, withdrawn = true): Promise<DefendedWorld> {
  const [alpha, beta] = [await foundFederation(client, "alpha"), await foundFederation(client, "beta")];
  await seedTables({ client, federations: [alpha, beta] });
  for (const { tenant, command, code } of [alpha, beta]) {
    await client.query("SELECT set_config('app.sid', $1, false)", [command]);
    await client.query(
      `UPDATE activities SET status = CASE id WHEN 'Pseed' THEN 'SUBMITTED' ELSE 'APPROVED' END,
         withdrawn_at = CASE WHEN $3 AND id = 'G2seed' THEN now() END,
         title = unit_id::text || id, outlet = 'P' || 'seed', url_key = $2 || '/' || id WHERE tenant_id = $1`,
      [tenant, code, withdrawn],
    );
    await client.query(
      `INSERT INTO audit_entries (tenant_id, purpose, action, entity, entity_id, unit_id, request_id, after)
       SELECT tenant_id, 'import', 'test', 'activity', id, unit_id, 'x', to_jsonb(title) FROM activities WHERE tenant_id = $1`,
      [tenant],
    );
    await client.query(
      `INSERT INTO audit_entries (tenant_id, purpose, action, entity, entity_id, request_id)
       SELECT $1, 'import', 'users.read', 'users of', 'U1', 'x' FROM generate_series(1, $2)`,
      [tenant, code === "alpha" ? 1 : 2],
    );
  }
  await client.query(
    "INSERT INTO auth.second_steps (user_id, sealed_secret, confirmed_at) SELECT id, 'sealed', now() FROM auth.users",
  );
  await client.query(
    "INSERT INTO auth.visits (tenant_id, user_id, last_on) SELECT tenant_id, id, '2021-09-30' FROM auth.users",
  );
  // The other federation's records are older, and the read model of both is wrong, so that what asks for either hears of it.
  await client.query("UPDATE headcounts SET as_of = '2019-05-05' WHERE tenant_id = $1", [beta.tenant]);
  await client.query("UPDATE activity_counts SET approved[12] = approved[12] + 7");
  return { client, trial: new Trial(client), alpha, beta };
}

/** Whoever sees all of their federation, and whoever sees a part of it. */
export function askersOf({ alpha }: DefendedWorld) {
  return [personAt(alpha, "PROVINCIAL_ADMIN", "P"), personAt(alpha, "UPPER_EDITOR", "U1")];
}

/** Takes everything away that belongs to another federation, so that an answer which changes was not the asker's alone. */
export async function withoutOthers({ client, beta }: DefendedWorld): Promise<void> {
  const { rows } = await client.query<{ place: string }>(
    `SELECT table_schema || '.' || table_name AS place FROM information_schema.columns
      WHERE table_schema IN ('public', 'auth') AND column_name = 'tenant_id'`,
  );
  await client.query("SET LOCAL session_replication_role = replica");
  for (const { place } of rows)
    await client.query(`DELETE FROM ${place} WHERE tenant_id = $1`, [beta.tenant]);
  await client.query("SET LOCAL session_replication_role = origin");
}

/** Takes away what belongs to units that the second asker does not see. */
export async function withoutUnseen({ client, alpha }: DefendedWorld): Promise<void> {
  const unseen = UNIT_NAMES.filter((name) => !["U1", "G1", "G2"].includes(name)).map(
    (name) => alpha.units[name],
  );
  await client.query("SET LOCAL session_replication_role = replica");
  for (const table of [
    "activities",
    "activity_counts",
    "unit_revisions",
    "audit_entries",
    "headcounts",
    "reporters",
    "enquiries",
    "channels",
    "placements",
  ]) {
    await client.query(`DELETE FROM ${table} WHERE unit_id = ANY ($1)`, [unseen]);
  }
  // The root's code is told of whatever lies below it.
  await client.query("DELETE FROM units WHERE id = ANY ($1) AND level <> 'PROVINCIAL'", [unseen]);
  await client.query("SET LOCAL session_replication_role = origin");
}

/** Leaves a definer function alone with its own filters: the policies behind it let everything through. */
export async function openFacts({ client }: DefendedWorld): Promise<void> {
  const { rows } = await client.query<{ tablename: string }>(
    "SELECT tablename FROM pg_policies WHERE policyname = 'facts' AND $1 = ANY (roles)",
    [roleNames().facts],
  );
  for (const { tablename } of rows)
    await client.query(`ALTER POLICY facts ON ${tablename} USING (true) WITH CHECK (true)`);
}
