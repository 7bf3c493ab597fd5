import type pg from "pg";

interface Guards {
  readonly name: string;
  readonly forced: boolean;
  readonly triggers: readonly string[];
}

/** What stands between the owner and a table's rows, each trigger with the words that set it as it is. */
const GUARDS = `
  SELECT c.oid::regclass::text AS name, c.relforcerowsecurity AS forced,
    ARRAY(SELECT format('ENABLE %s TRIGGER %I', CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' END, t.tgname)
          FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled <> 'D' ORDER BY t.tgname) AS triggers
  FROM pg_class c WHERE c.oid = ANY ($1::regclass[])`;

/**
 * Lets the owner load rows as they were: no trigger of ours fires and no policy binds the owner. Keys and checks hold.
 * Part of the caller's transaction, so that nobody else ever sees a table unguarded.
 */
export async function unguarded<T>(
  client: pg.ClientBase,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await client.query<Guards>(GUARDS, [tables]);
  for (const { name, forced, triggers } of rows) {
    await alter(client, name, [
      ...(triggers.length > 0 ? ["DISABLE TRIGGER USER"] : []),
      ...(forced ? ["NO FORCE ROW LEVEL SECURITY"] : []),
    ]);
  }
  const result = await work();
  for (const { name, forced, triggers } of rows) {
    await alter(client, name, [...triggers, ...(forced ? ["FORCE ROW LEVEL SECURITY"] : [])]);
  }
  return result;
}

async function alter(client: pg.ClientBase, table: string, changes: readonly string[]): Promise<void> {
  if (changes.length > 0) await client.query(`ALTER TABLE ${table} ${changes.join(", ")}`);
}
