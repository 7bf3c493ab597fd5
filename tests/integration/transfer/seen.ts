import { connectSuperuser } from "@/tests/support/database";

/** Rows as the server's superuser sees them: what no login of the product may read. */
export async function seen<Row extends object>(sql: string, tenant: string): Promise<Row[]> {
  const client = await connectSuperuser();
  try {
    return (await client.query<Row>(sql, [tenant])).rows;
  } finally {
    await client.end();
  }
}
