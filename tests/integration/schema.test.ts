import pg from "pg";
import { expect, inject, it } from "vitest";
import { schemaSql } from "@/lib/cli/migrations/diff";

const SECOND = "built_from_schema";

/** Tables, columns, types, nullability and primary keys of the product's two schemas, one line each. */
const CATALOGUE = `
  SELECT format('%s.%s.%s %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' NOT NULL' END,
                (SELECT format(' KEY %s', array_position(k.conkey, a.attnum))
                   FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey))) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname IN ('public', 'auth') AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
     AND c.relname <> '_prisma_migrations'
   ORDER BY 1`;

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function catalogue(url: string): Promise<string[]> {
  const { rows } = await on(url, (client) => client.query<{ line: string }>(CATALOGUE));
  return rows.map((row) => row.line);
}

it("builds the same tables by migrations as the schema describes", async () => {
  const { superuserUrl, ownerUrl } = inject("database");
  await on(superuserUrl, (client) => client.query(`CREATE DATABASE ${SECOND}`));
  const second = new URL(superuserUrl);
  second.pathname = `/${SECOND}`;
  const sql = await schemaSql(process.cwd());
  await on(second.href, (client) => client.query(`CREATE EXTENSION citext; ${sql}`));
  const described = await catalogue(second.href);
  await on(superuserUrl, (client) => client.query(`DROP DATABASE ${SECOND}`));
  expect(described.length).toBeGreaterThan(100);
  expect(await catalogue(ownerUrl)).toEqual(described);
});
