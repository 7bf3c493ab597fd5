import { withEveryCommandSession } from "@/lib/db/accounts";
import { withClient } from "../database/connect";
import { auditAll } from "./audit";
import { check } from "./check";
import { fileArgument } from "./file-argument";
import { restoreFrom } from "./restore";

const USAGE = "npm run restore -- [--check] FILE";

/** `npm run restore`: a backup into an empty installation, or with `--check` aside. @returns the exit code */
export async function restoreCommand(): Promise<number> {
  const { file, values } = fileArgument(USAGE, { check: { type: "boolean" } });
  if (values.check) return check(file);
  await restoreFrom(file, async ({ at, federations, tables, files }, { ownerUrl }) => {
    await withClient(ownerUrl, (owner) =>
      withEveryCommandSession(owner, (tokens) => auditAll(tokens, { action: "restore", after: { of: at } })),
    );
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${tables.length} tables, ${rows} rows, ${files.count} files, as of ${at}, equal to the manifest`,
    );
    for (const { code } of federations) console.log(code);
  });
  return 0;
}
