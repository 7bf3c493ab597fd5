import pg from "pg";
import { inject } from "vitest";

/** A connection to this test file's own copy of the database, as the server's superuser. */
export async function connectSuperuser(): Promise<pg.Client> {
  const { superuserUrl } = inject("database");
  const url = new URL(superuserUrl);
  url.pathname = new URL(process.env.DATABASE_OWNER_URL ?? "").pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** The names of the product's roles; a copy of a database keeps those of its original. */
export function roleNames(): { app: string; auth: string; facts: string; owner: string; backup: string } {
  const app = new URL(process.env.DATABASE_APP_URL ?? "").username;
  const base = app.replace(/_app$/, "");
  return {
    app,
    auth: `${base}_auth`,
    facts: `${base}_facts`,
    owner: `${base}_owner`,
    backup: `${base}_backup`,
  };
}
