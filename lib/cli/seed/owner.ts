import { savePersonRow, setPassword } from "@/lib/db/accounts";
import type { NewUser, Owner } from "@/prisma/seed/seed";
import { withClient } from "../database/connect";
import { withImportSession } from "../transfer/tenant";

/** What the demo needs of the owner's login. */
export function ownerAt(ownerUrl: string): Owner {
  return {
    federation: (code, name) => federation(ownerUrl, code, name),
    withImportSession: (tenant, work) => withImportSession(ownerUrl, tenant, work),
    saveUsers: (users) => saveUsers(ownerUrl, users),
  };
}

async function federation(ownerUrl: string, code: string, name: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT coalesce((SELECT id FROM auth.tenants WHERE code = $1), auth.found_tenant($1, $2, true)) AS id`,
      [code, name],
    );
    return rows[0]?.id ?? "";
  });
}

/** In one transaction; a connection that is closed before its end takes back what was done. */
async function saveUsers(ownerUrl: string, users: readonly NewUser[]): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    for (const { passwordHash, isDefault, ...person } of users) {
      await setPassword(client, await savePersonRow(client, person), passwordHash, isDefault);
    }
    await client.query("COMMIT");
  });
}
