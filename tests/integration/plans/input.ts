import type pg from "pg";

/** What a question is about: all of the federation, some of its units, or a page of a list (then only the tree is its input). */
export type About = "federation" | "page" | readonly string[];

const TREE = new Set(["units", "placements"]);

/** Rows by table that a question is about; of a table without a federation all of them. */
export type InputCount = (about: About) => Promise<ReadonlyMap<string, number>>;

/** Counts each input once: what a few cases add is within what is free. */
export function inputCount(superuser: pg.Client, tenant: string): InputCount {
  const known = new Map<string, Promise<ReadonlyMap<string, number>>>();
  return (about) => {
    const key = String(about);
    const counted = known.get(key) ?? inputOf(superuser, tenant, about);
    known.set(key, counted);
    return counted;
  };
}

async function inputOf(
  superuser: pg.Client,
  tenant: string,
  about: About,
): Promise<ReadonlyMap<string, number>> {
  const { rows: tables } = await superuser.query<Table>(
    `SELECT table_schema AS schema, table_name AS name, array_agg(column_name::text) AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema IN ('public', 'auth') AND table_type = 'BASE TABLE' GROUP BY 1, 2`,
  );
  const input = new Map<string, number>();
  for (const table of tables.filter(({ name }) => about !== "page" || TREE.has(name))) {
    const { rows } = await superuser.query<{ count: number }>(
      `SELECT count(*)::int FROM ${table.schema}.${table.name} WHERE ${condition(table, tenant, about)}`,
    );
    input.set(table.name, rows[0]?.count ?? 0);
  }
  return input;
}

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

function condition({ name, columns }: Table, tenant: string, about: About): string {
  const own = columns.includes("tenant_id") ? `tenant_id = '${tenant}'` : "true";
  const owner = ["owner_id", "unit_id"].find((column) => columns.includes(column));
  if (typeof about === "string" || TREE.has(name) || owner === undefined) return own;
  return `${own} AND ${owner} = ANY ('{${about.join(",")}}')`;
}
