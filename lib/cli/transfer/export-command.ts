import { exportBundle } from "@/lib/transfer/export-bundle";
import { ALONE, joining } from "@/lib/transfer/joining";
import { exportLines } from "@/lib/transfer/wording";
import { foreignFiles, writeFolder } from "@/lib/transfer/write-folder";
import { CommandFailure } from "../failure";
import { withDatabase } from "./database";
import { transferOptions } from "./options";
import { findTenant, withImportSession } from "./tenant";

const USAGE = "npm run export -- --tenant CODE [--joining PREFIX] DIR";

/**
 * `npm run export`: a federation's records of one moment as a folder of CSV files; with a prefix as another federation
 * takes them in.
 * @returns the exit code
 */
export async function exportCommand(): Promise<number> {
  const { tenant: code, directory, prefix } = transferOptions(USAGE, "joining");
  const foreign = await foreignFiles(directory);
  if (foreign.length > 0)
    throw new CommandFailure(
      `${directory} holds what no bundle does and an export would delete: ${foreign.slice(0, 3).join(", ")}.`,
    );
  return withDatabase(async ({ ownerUrl }) => {
    const tenant = await findTenant(ownerUrl, code);
    if (tenant === undefined) throw new CommandFailure(`There is no federation ${code}.`);
    const as = prefix === null ? ALONE : joining(prefix);
    const files = await withImportSession(ownerUrl, tenant, (token) => exportBundle(token, as));
    await writeFolder(directory, files);
    for (const line of exportLines(files)) console.log(line);
    return 0;
  });
}
