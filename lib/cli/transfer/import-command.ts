import { openSession } from "@/lib/db/transaction";
import { rootUnit } from "@/lib/db/transfer/root";
import { checkNewFederation, type ImportOutcome, importBundle } from "@/lib/transfer/import-bundle";
import { type ReadBundle, readBundle } from "@/lib/transfer/read-bundle";
import { countLines, problemLines } from "@/lib/transfer/wording";
import type { Database } from "../database/open";
import { CommandFailure } from "../failure";
import { withDatabase } from "./database";
import { type TransferOptions, transferOptions } from "./options";
import { progressOn } from "./progress";
import { findTenant, foundTenant, inviteAdministrator, withImportSession } from "./tenant";

const USAGE = "npm run import -- --tenant CODE [--create] DIR";

/** `npm run import`: all of a bundle or nothing. @returns the exit code */
export async function importCommand(): Promise<number> {
  const options = transferOptions(USAGE, true);
  const source = await read(options.directory);
  return withDatabase((database) => load(database, options, source));
}

async function read(directory: string): Promise<ReadBundle> {
  try {
    return await readBundle(directory);
  } catch (cause) {
    throw new CommandFailure(`Không đọc được thư mục ${directory}.`, { cause });
  }
}

async function load(database: Database, options: TransferOptions, source: ReadBundle): Promise<number> {
  const { ownerUrl } = database;
  const known = await findTenant(ownerUrl, options.tenant);
  if (!options.create) {
    if (known === undefined)
      throw new CommandFailure(`Không có liên đoàn ${options.tenant}: thêm --create để lập.`);
    return withImportSession(ownerUrl, known, async (token) =>
      told(await importBundle(token, source, progressOn(process.stderr))),
    );
  }
  if (known === undefined) {
    const checked = checkNewFederation(source);
    if (checked.errors.length > 0) return told({ ...checked, counts: [] });
  }
  const tenant = known ?? (await foundTenant(ownerUrl, options.tenant, nameOf(source)));
  return withImportSession(ownerUrl, tenant, (token) =>
    fill(ownerUrl, tenant, token, options.tenant, source),
  );
}

/** Loads a federation that has no unit yet: one just founded, or one whose founding was cut short. */
async function fill(
  ownerUrl: string,
  tenant: string,
  token: string,
  code: string,
  source: ReadBundle,
): Promise<number> {
  if ((await openSession(token, "read", rootUnit)) !== null)
    throw new CommandFailure(`Liên đoàn ${code} đã có: bỏ --create.`);
  const exitCode = told(await importBundle(token, source, progressOn(process.stderr)));
  const root = await openSession(token, "read", rootUnit);
  if (exitCode !== 0 || root === null) return exitCode;
  const email = `admin@${code}.local`.toLowerCase();
  const invitation = await inviteAdministrator(ownerUrl, tenant, email, root);
  console.log(`Quản trị: ${email}\n${process.env.NEXTAUTH_URL}/invitation/${invitation}`);
  return exitCode;
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
