import { withDatabase } from "../transfer/database";
import { progressOn } from "../transfer/progress";
import { fileArgument } from "./file-argument";
import { writeSealed } from "./sealed-file";
import { withSnapshot } from "./snapshot";

const USAGE = "npm run backup -- FILE";

/** `npm run backup`: everything that the database holds at one moment, in one file. @returns the exit code */
export async function backupCommand(): Promise<number> {
  const { file } = fileArgument(USAGE, {});
  await withDatabase(({ ownerUrl }) =>
    withSnapshot(ownerUrl, progressOn(process.stderr, saved), async (head, content) => {
      await writeSealed(file, content);
      const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
      const { tables, files, at } = head;
      console.log(`${file}: ${tables.length} tables, ${rows} rows, ${files.count} files, as of ${at}`);
      for (const { code, revision } of head.federations) console.log(`${code}: revision ${revision}`);
    }),
  );
  return 0;
}

function saved(done: number, total: number): string {
  return `Saved ${done}/${total} rows`;
}
