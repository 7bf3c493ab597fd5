import { command, runScript } from "../child";
import { withClient } from "../database/connect";
import type { Database } from "../database/open";
import { CommandFailure, EXIT } from "../failure";
import type { ServedAddress } from "./address";

/** An account of a demo federation. */
export interface ExistingAccount {
  email: string;
  /** It still has the password of DEMO_PASSWORD's default. */
  isDefault: boolean;
}

/** Nothing founded yet, or demo federations whose filling was cut short: their accounts come last, and all at once. */
export async function lacksDemo(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ held: boolean }>(
      `SELECT EXISTS (SELECT FROM auth.tenants t
        WHERE NOT t.demo OR EXISTS (SELECT FROM auth.users u WHERE u.tenant_id = t.id)) AS held`,
    );
    return rows[0]?.held === false;
  });
}

/** Fills an empty database with the demo federations: by default an embedded one, else where SEED_DEMO is 1. */
export async function seedIfEmpty(database: Database, signal: AbortSignal): Promise<void> {
  const wanted = (process.env.SEED_DEMO ?? (database.lease ? "1" : "0")) === "1";
  if (!wanted || !(await lacksDemo(database.ownerUrl))) return;
  console.log("Filling the empty database with the demo federations …");
  await runScript("The demo", command("seed"), { signal });
}

/** The accounts of the demo federations that exist, by address. */
export async function demoAccounts(database: Database): Promise<ExistingAccount[]> {
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<ExistingAccount>(
      `SELECT u.email, c.is_default AS "isDefault"
         FROM auth.users u JOIN auth.tenants t ON t.id = u.tenant_id JOIN auth.credentials c ON c.user_id = u.id
        WHERE t.demo AND u.email IS NOT NULL AND u.disabled_at IS NULL ORDER BY t.created_at, u.created_at, u.email`,
    );
    return rows;
  });
}

/** @throws CommandFailure where others could sign in with a password that everybody knows */
export function refuseExposure(accounts: ExistingAccount[], { host, local }: ServedAddress): void {
  if (local || !accounts.some((account) => account.isDefault)) return;
  throw new CommandFailure(
    `HOST is ${host}, and demo accounts still have the default password: change it, or start an empty installation with SEED_DEMO=0 or DEMO_PASSWORD set.`,
    { exitCode: EXIT.demoExposed },
  );
}
