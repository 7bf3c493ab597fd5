import { invitePerson, savePerson } from "@/lib/auth/people";
import { openSession } from "@/lib/db/transaction";
import { rootUnit } from "@/lib/db/transfer/read";
import { checkNewFederation, type ImportOutcome, importBundle } from "@/lib/transfer/import-bundle";
import { type ReadBundle, readBundle } from "@/lib/transfer/read-bundle";
import { countLines, problemLines } from "@/lib/transfer/wording";
import { withClient } from "../database/connect";
import type { Database } from "../database/open";
import { CommandFailure } from "../failure";
import { servedAddress } from "../serve/address";
import { refreshStatistics, withDatabase } from "./database";
import { type TransferOptions, transferOptions } from "./options";
import { progressOn } from "./progress";
import { findTenant, foundTenant, withImportSession } from "./tenant";

const USAGE = "npm run import -- --tenant CODE [--create] DIR";

/** `npm run import`: all of a bundle or nothing. @returns the exit code */
export async function importCommand(): Promise<number> {
  const options = transferOptions(USAGE, "create");
  const source = await read(options.directory);
  return withDatabase((database) => load(database, options, source));
}

async function read(directory: string): Promise<ReadBundle> {
  try {
    return await readBundle(directory);
  } catch (cause) {
    throw new CommandFailure(`The folder ${directory} cannot be read.`, { cause });
  }
}

async function load(database: Database, options: TransferOptions, source: ReadBundle): Promise<number> {
  const known = await findTenant(database.ownerUrl, options.tenant);
  if (options.create) return found(database, options.tenant, known, source);
  if (known === undefined) {
    throw new CommandFailure(`There is no federation ${options.tenant}: --create founds it.`);
  }
  return fill(database, known, source);
}

/** Founds a federation, or goes on with one whose founding was cut short: it has no unit yet. */
async function found(
  database: Database,
  code: string,
  known: string | undefined,
  source: ReadBundle,
): Promise<number> {
  const { ownerUrl } = database;
  const root =
    known && (await withImportSession(ownerUrl, known, (token) => openSession(token, "read", rootUnit)));
  if (root) throw new CommandFailure(`There is a federation ${code} already: leave --create out.`);
  const checked = checkNewFederation(source);
  if (checked.errors.length > 0) return told({ ...checked, counts: [] });
  const exitCode = await fill(database, known ?? (await foundTenant(ownerUrl, code, nameOf(source))), source);
  if (exitCode === 0) await invite(database, code);
  return exitCode;
}

async function fill({ ownerUrl }: Database, tenant: string, source: ReadBundle): Promise<number> {
  const exitCode = await withImportSession(ownerUrl, tenant, async (token) =>
    told(await importBundle(token, source, progressOn(process.stderr))),
  );
  if (exitCode === 0) await refreshStatistics(ownerUrl);
  return exitCode;
}

/** The first administrator, and the link by which they choose a password. */
async function invite({ ownerUrl }: Database, code: string): Promise<void> {
  const email = `admin@${code}.local`;
  const path = await withClient(ownerUrl, async (owner) =>
    invitePerson(
      owner,
      await savePerson(owner, { tenant: code, email, role: "PROVINCIAL_ADMIN", units: [] }),
    ),
  );
  console.log(`${email.toLowerCase()}\n${servedAddress().url}${path}`);
}

function nameOf({ bundle }: ReadBundle): string {
  return bundle.units.find(({ level }) => level === "PROVINCIAL")?.name ?? "";
}

/** Prints what came of it: warnings and counts, or every error. */
function told(outcome: ImportOutcome): number {
  for (const line of problemLines(outcome)) console.error(line);
  for (const line of countLines(outcome.counts)) console.log(line);
  return outcome.errors.length > 0 ? 1 : 0;
}
