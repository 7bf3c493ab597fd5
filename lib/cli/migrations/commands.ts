import { openDatabase } from "../database/open";
import { schemaSql } from "./diff";

/** `npm run migrate`: what `npm start` does to the database before it serves. @returns the exit code */
export async function migrateCommand(): Promise<number> {
  const { applied, release } = await openDatabase();
  await release();
  console.log(applied.length === 0 ? "Nothing to migrate" : `Applied ${applied.join(", ")}`);
  return 0;
}

/** `npm run migration:diff`: prints the SQL that builds the schema. @returns the exit code */
export async function migrationDiffCommand(): Promise<number> {
  process.stdout.write(await schemaSql(process.cwd()));
  return 0;
}
