import type pg from "pg";
import type { Federation, Person, UnitName } from "@/tests/support/people";

/** What an entry says; times as they are given. */
interface Said {
  readonly by?: Person;
  readonly action?: string;
  readonly entity?: string;
  readonly of?: string;
  readonly unit?: UnitName;
  readonly at: string;
  readonly after?: object;
}

/** Writes entries as nobody could through the product: with the time that a test needs. */
export async function enter(client: pg.Client, federation: Federation, said: Said, times = 1): Promise<void> {
  const { by, action = "reporter.edit", entity = "reporter", of = "r1", unit, at, after = null } = said;
  await client.query("SET session_replication_role = replica");
  await client.query(
    `INSERT INTO audit_entries (tenant_id, actor_id, purpose, action, entity, entity_id, unit_id, request_id, at, after)
     SELECT $1, $2, 'interactive', $3, $4, $5, $6, 'r', $7::timestamptz, $8 FROM generate_series(1, $9)`,
    [
      federation.tenant,
      by?.userId ?? null,
      action,
      entity,
      of,
      unit && federation.units[unit],
      at,
      after,
      times,
    ],
  );
  await client.query("SET session_replication_role = origin");
}

/** Asking leaves entries of its own. */
export async function forgetAll(client: pg.Client): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query("DELETE FROM audit_entries");
  await client.query("SET session_replication_role = origin");
}
