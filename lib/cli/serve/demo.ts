import { existsSync } from "node:fs";
import { runScript, typescript } from "../child";
import { withClient } from "../database/connect";
import type { Database } from "../database/open";
import { CommandFailure, EXIT } from "../failure";
import type { Address } from "./address";

/** An account of a demo federation. */
export interface DemoAccount {
  email: string;
  /** It still has the password of DEMO_PASSWORD's default. */
  isDefault: boolean;
}

async function holdsFederation(database: Database): Promise<boolean> {
  return withClient(database.ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM auth.tenants LIMIT 1");
    return rowCount !== 0;
  });
}

function wantsDemo(database: Database): boolean {
  return (process.env.SEED_DEMO ?? (database.lease ? "1" : "0")) === "1";
}

/** Fills an empty database with the demo federations, where SEED_DEMO asks for them. */
export async function seedIfEmpty(
  database: Database,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  if (!existsSync("lib/cli/seed.ts") || !wantsDemo(database) || (await holdsFederation(database))) return;
  console.log("Filling the empty database with the demo federations …");
  await runScript("The demo", typescript("lib/cli/seed.ts"), { env, signal });
}

/** The accounts of the demo federations that exist, by address. */
export async function demoAccounts(database: Database): Promise<DemoAccount[]> {
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<DemoAccount>(
      `SELECT u.email, c.is_default AS "isDefault"
         FROM auth.users u JOIN auth.tenants t ON t.id = u.tenant_id JOIN auth.credentials c ON c.user_id = u.id
        WHERE t.demo AND u.email IS NOT NULL AND u.disabled_at IS NULL ORDER BY t.created_at, u.created_at, u.email`,
    );
    return rows;
  });
}

/** @throws CommandFailure where others could sign in with a password that everybody knows */
export function refuseExposure(accounts: DemoAccount[], { host, local }: Address): void {
  if (local || !accounts.some((account) => account.isDefault)) return;
  throw new CommandFailure(
    `HOST is ${host}, and demo accounts still have the default password: change it, or start an empty installation with SEED_DEMO=0 or DEMO_PASSWORD set.`,
    { exitCode: EXIT.demoExposed },
  );
}
