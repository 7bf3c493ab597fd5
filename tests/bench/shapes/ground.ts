import type { Client } from "pg";

/** A federation that is laid out for measurement. */
export interface Ground {
  /** A superuser's connection: triggers fire as for every write, while no policy is evaluated for a row. */
  readonly client: Client;
  readonly tenant: string;
  /** The year of its activities. */
  readonly year: number;
  /** Activities lie on the first so many days of the year. */
  readonly days: number;
}

/** The federation with this code, made if there is none; the connection acts for it from now on. */
export async function standOn(
  client: Client,
  code: string,
  { year, days }: Pick<Ground, "year" | "days">,
): Promise<Ground & { readonly isNew: boolean }> {
  const found = await client.query<{ id: string }>("SELECT id FROM auth.tenants WHERE code = $1", [code]);
  const tenant = found.rows[0]?.id ?? (await text(client, "SELECT auth.found_tenant($1, $1)", code));
  const token = await text(client, "SELECT auth.open_import_session($1)", tenant);
  // What is being laid out has no statistics yet.
  await client.query("SELECT set_config('app.sid', $1, false), set_config('enable_nestloop', 'off', false)", [
    token,
  ]);
  return { client, tenant, year, days, isNew: found.rows.length === 0 };
}

async function text(client: Client, sql: string, value: string): Promise<string> {
  const { rows } = await client.query<string[]>({ text: sql, values: [value], rowMode: "array" });
  return rows[0]?.[0] ?? "";
}
