import { randomBytes } from "node:crypto";
import { withClient } from "../database/connect";

const INVITATION_SECONDS = 7 * 24 * 3_600;
const TOKEN_BYTES = 32;

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
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ token: string }>("SELECT auth.open_import_session($1) AS token", [
      tenant,
    ]);
    const token = rows[0]?.token ?? "";
    try {
      return await work(token);
    } finally {
      await client.query("SELECT auth.end_session($1)", [token]);
    }
  });
}

/** The federation's first administrator and the token of the invitation by which they choose a password. */
export async function inviteAdministrator(
  ownerUrl: string,
  tenant: string,
  email: string,
  rootUnit: string,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT auth.save_user($1, $2, NULL, $2, ARRAY[$3]::uuid[], 'PROVINCIAL_ADMIN') AS id",
      [tenant, email, rootUnit],
    );
    await client.query("SELECT auth.invite($1, $2, $3)", [rows[0]?.id, token, INVITATION_SECONDS]);
    return token;
  });
}
