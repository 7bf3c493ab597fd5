import pg from "pg";

/** A federation of a test, and the token of an import session of it. */
export interface TestTenant {
  readonly id: string;
  readonly code: string;
  readonly token: string;
}

/** Runs work on the owner's login of the test's own database. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Founds a federation and opens an import session for it. */
export async function foundTenant(code: string): Promise<TestTenant> {
  return asOwner(async (client) => {
    const founded = await client.query<{ id: string }>("SELECT auth.found_tenant($1, $1) AS id", [code]);
    const id = founded.rows[0]?.id ?? "";
    const opened = await client.query<{ token: string }>("SELECT auth.open_import_session($1) AS token", [
      id,
    ]);
    return { id, code, token: opened.rows[0]?.token ?? "" };
  });
}
