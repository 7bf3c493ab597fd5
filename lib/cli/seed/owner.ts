import type { NewUser, Owner } from "@/prisma/seed/seed";
import { withClient } from "../database/connect";
import { withImportSession } from "../transfer/tenant";

/** What the demo needs of the owner's login. */
export function ownerAt(ownerUrl: string): Owner {
  return {
    federation: (code, name) => federation(ownerUrl, code, name),
    withImportSession: (tenant, work) => withImportSession(ownerUrl, tenant, work),
    saveUser: (user) => saveUser(ownerUrl, user),
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

async function saveUser(ownerUrl: string, user: NewUser): Promise<void> {
  const { tenant, email, name, role, unitId, passwordHash, isDefault } = user;
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT auth.save_user($1, $2, NULL, $3, ARRAY[$4]::uuid[], $5) AS id",
      [tenant, email, name, unitId, role],
    );
    await client.query("SELECT auth.set_password($1, $2, $3)", [rows[0]?.id, passwordHash, isDefault]);
  });
}
