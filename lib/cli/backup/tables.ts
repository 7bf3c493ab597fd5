import type pg from "pg";

/** A table whose rows a backup holds; names are quoted where SQL needs it. */
export interface Table {
  readonly name: string;
  /** Without what is computed from others. */
  readonly columns: readonly string[];
  /** Columns of the primary key. */
  readonly key: readonly string[];
}

interface Found extends Table {
  readonly parents: readonly string[];
  readonly hidden: boolean;
}

/** Every table of ours but the list of migrations, with those it refers to, and whether its policies hide rows from the backup. */
const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY a.attnum) AS key,
    ARRAY(SELECT DISTINCT format('%I.%I', pn.nspname, p.relname)
          FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS parents,
    c.relrowsecurity AND NOT EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*') AND pg_get_expr(p.polqual, c.oid) = 'true'
        AND (current_database() || '_backup')::regrole::oid = ANY (p.polroles)) AS hidden
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relname <> '_prisma_migrations'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;

/** Names of the migrations that the database has, oldest first. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM auth._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * The tables in an order in which they can be loaded.
 * @throws for a table whose rows the backup's role would silently miss
 */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Found>(TABLES);
  const hidden = rows.filter((table) => table.hidden).map(({ name }) => name);
  if (hidden.length > 0) throw new Error(`No policy shows the backup every row of ${hidden.join(", ")}`);
  return inOrder(rows).map(({ name, columns, key }) => ({ name, columns, key }));
}

/** Those that are referred to come first. */
function inOrder(tables: readonly Found[]): Found[] {
  const ordered: Found[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const free = waiting.filter(({ parents }) => !parents.some((parent) => names.has(parent)));
    if (free.length === 0)
      throw new Error(`Tables refer to one another in a circle: ${[...names].join(", ")}`);
    ordered.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}
