import { withCommandSession } from "@/lib/db/accounts";
import { withClient } from "../database/connect";

/** The id of the federation with this code, or undefined. */
export async function findTenant(ownerUrl: string, code: string): Promise<string | undefined> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT id FROM auth.tenants WHERE code = $1", [
      code,
    ]);
    return rows[0]?.id;
  });
}

/** Founds a federation with the nine activity types and nothing else. */
export async function foundTenant(ownerUrl: string, code: string, name: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT auth.found_tenant($1, $2) AS id", [
      code,
      name,
    ]);
    return rows[0]?.id ?? "";
  });
}

/** Runs work with the token of a session that may do what the federation's administrator may, for that long. */
export async function withImportSession<T>(
  ownerUrl: string,
  tenant: string,
  work: (token: string) => Promise<T>,
): Promise<T> {
  return withClient(ownerUrl, (owner) => withCommandSession(owner, tenant, work));
}
