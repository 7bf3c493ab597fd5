import pg from "pg";
import { type Person, personAt } from "@/tests/support/people";
import type { DefendedWorld } from "../defended-world";

/** What a function tells and leaves behind in a case for each of its conditions, and what that must be. */
export interface ConditionTrial {
  told(world: DefendedWorld): Promise<unknown>;
  readonly expected: unknown;
}

/** The person that the cases are about, and another of the same federation. */
const PERSON = ["READER", "P"] as const;
const OTHER = ["REVIEWER", "P"] as const;

export function personOf({ alpha }: DefendedWorld): Person {
  return personAt(alpha, ...PERSON);
}

export function otherOf({ alpha }: DefendedWorld): Person {
  return personAt(alpha, ...OTHER);
}

/** The first value of the first row; the SQLSTATE of a statement that fails. */
export async function value(
  { client }: DefendedWorld,
  sql: string,
  values: readonly unknown[] = [],
): Promise<unknown> {
  await client.query("SAVEPOINT value");
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, values: [...values], rowMode: "array" });
    return rows[0]?.[0] ?? null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query("ROLLBACK TO SAVEPOINT value");
    return error.code;
  }
}

/** What a statement changes is taken back after it was looked at; within another one too. */
export async function undone<T>({ client }: DefendedWorld, work: () => Promise<T>): Promise<T> {
  await client.query("SAVEPOINT undone");
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT undone");
    // Else whoever is around this one would go back to here.
    await client.query("RELEASE SAVEPOINT undone");
  }
}

/** A state that the schema's own triggers and keys would not let come about. */
export async function forced(
  { client }: DefendedWorld,
  sql: string,
  values: readonly unknown[],
): Promise<void> {
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(sql, [...values]);
  await client.query("SET LOCAL session_replication_role = origin");
}

/** A statement in a session, as whoever owns the functions: what the app's role may call is another test's question. */
export async function within(
  world: DefendedWorld,
  token: string,
  sql: string,
  values: readonly unknown[] = [],
) {
  await world.client.query("SELECT set_config('app.sid', $1, true)", [token]);
  return value(world, sql, values);
}

export function disable(world: DefendedWorld): Promise<void> {
  return forced(world, "UPDATE auth.users SET disabled_at = now() WHERE id = $1", [personOf(world).userId]);
}
