import { savePersonRow, setPassword } from "@/lib/db/accounts";
import { civilDateOf } from "@/lib/domain/calendar";
import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import { type NewUser, type SeedOwner, seedDemo } from "@/prisma/seed/seed";
import { withClient } from "./database/connect";
import { refreshStatistics, withDatabase } from "./transfer/database";
import { progressOn } from "./transfer/progress";
import { withImportSession } from "./transfer/tenant";

const MICROS_PER_MILLI = 1_000;

/** Fills the database with the demo federations up to today. */
export async function seedCommand(): Promise<number> {
  const today = civilDateOf(Date.now() * MICROS_PER_MILLI);
  const password = process.env.DEMO_PASSWORD ?? DEFAULT_PASSWORD;
  await withDatabase(async ({ ownerUrl }) => {
    await seedDemo({ today, password, owner: ownerAt(ownerUrl) }, progressOn(process.stderr));
    await refreshStatistics(ownerUrl);
  });
  return 0;
}

/** What the demo needs of the owner's login. */
export function ownerAt(ownerUrl: string): SeedOwner {
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
