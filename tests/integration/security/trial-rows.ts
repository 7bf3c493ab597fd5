import { personAt } from "@/tests/support/people";
import type { DefendedWorld } from "./defended-world";
import { sampleOf } from "./row-level";

/** Nobody's id. */
export const ANYONE = "00000000-0000-4000-8000-000000000001";

/** Whether what a trigger of a table guards still holds; in a transaction that the caller undoes. */
export type TriggerTrial = (world: DefendedWorld, table: string) => Promise<boolean>;

/** The session of whoever administers. */
export function admin({ alpha }: DefendedWorld): string {
  return personAt(alpha, "PROVINCIAL_ADMIN", "P").token;
}

/** Makes a row as the administrator and says what of it. */
export async function made(world: DefendedWorld, table: string, lies: object, said: string, token: string) {
  const { alpha, client, trial } = world;
  const unit = table === "placements" ? "U2" : "G1";
  const person = personAt(alpha, "PROVINCIAL_ADMIN", "P");
  const row = { tenant_id: alpha.tenant, ...sampleOf(table).row(alpha, unit, "fresh", person), ...lies };
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const sql = `INSERT INTO ${table} (${columns}) VALUES (${places}) ${said === "" ? "" : `RETURNING ${said}`}`;
  if (table !== "units") return trial.row(token, sql, Object.values(row));
  // A unit is visible from the statement after its own, so that nobody but the superuser hears what was made.
  await client.query("SELECT set_config('app.sid', $1, true)", [token]);
  const { rows } = await client.query(sql, Object.values(row));
  return rows[0];
}
