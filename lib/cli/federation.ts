import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { recordAudit } from "@/lib/db/audit";
import { openSession } from "@/lib/db/transaction";
import { withClient } from "./database/connect";
import { CommandFailure, EXIT } from "./failure";
import { withDatabase } from "./transfer/database";
import { withImportSession } from "./transfer/tenant";

const USAGE = "npm run federation -- list | suspend CODE | resume CODE";

interface Federation {
  code: string;
  name: string;
  suspendedAt: Date | null;
}

/** `npm run federation`: who is on the installation, and who is kept out for now. @returns the exit code */
export async function federationCommand(): Promise<number> {
  const work = wanted();
  await withDatabase(({ ownerUrl }) => work(ownerUrl));
  return 0;
}

/** @throws CommandFailure with the usage */
function wanted(): (ownerUrl: string) => Promise<void> {
  const [verb, code, ...rest] = words();
  if (verb === "list" && code === undefined) return list;
  if ((verb !== "suspend" && verb !== "resume") || code === undefined || rest.length > 0) throw misused();
  return (ownerUrl) => setSuspended(ownerUrl, code, verb === "suspend");
}

function words(): string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (cause) {
    throw misused({ cause });
  }
}

function misused(options: ErrorOptions = {}): CommandFailure {
  return new CommandFailure(USAGE, { ...options, exitCode: EXIT.usage });
}

async function list(ownerUrl: string): Promise<void> {
  const { rows } = await withClient(ownerUrl, (owner) =>
    owner.query<Federation>(
      `SELECT code, name, suspended_at AS "suspendedAt" FROM auth.tenants ORDER BY code COLLATE "C"`,
    ),
  );
  for (const { code, name, suspendedAt } of rows) {
    console.log(`${code}  ${name}${suspendedAt ? `  (suspended since ${suspendedAt.toISOString()})` : ""}`);
  }
}

/**
 * Keeps a federation's people out, or lets them in again; what they had open holds again with it.
 * @throws CommandFailure where there is no such federation
 */
export async function setSuspended(ownerUrl: string, code: string, suspended: boolean): Promise<void> {
  const sql = `UPDATE auth.tenants SET suspended_at = CASE WHEN $2 THEN coalesce(suspended_at, now()) END
    WHERE code = $1 RETURNING id`;
  const { rows } = await withClient(ownerUrl, (owner) => owner.query<{ id: string }>(sql, [code, suspended]));
  const [tenant] = rows;
  if (tenant === undefined) throw new CommandFailure(`There is no federation ${code}.`);
  const action = suspended ? "federation.suspend" : "federation.resume";
  const entry = { action, entity: "federation", entityId: code, requestId: randomUUID() };
  await withImportSession(ownerUrl, tenant.id, (token) =>
    openSession(token, "write", (tx) => recordAudit(tx, entry), "command"),
  );
}
