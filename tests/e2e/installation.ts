import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { BROWSER_DATA_DIR } from "@/tests/support/browser-app";
import { forgetForeignSettings } from "@/tests/support/foreign-settings";

/** Runs one of npm's commands beside the app, on the app's own installation. @returns what it printed */
export async function command(...words: string[]): Promise<string> {
  const env = { ...forgetForeignSettings({ ...process.env }), DATA_DIR: BROWSER_DATA_DIR };
  const { stdout } = await promisify(execFile)("node", ["lib/cli/launch.mjs", ...words], { env });
  return stdout;
}

/** Rows straight from the tables, past every rule of the product, so that a figure can be counted a second time. */
export async function rows<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { database } = JSON.parse(await readFile(join(BROWSER_DATA_DIR, "installation.json"), "utf8"));
  const client = new pg.Client({
    host: "127.0.0.1",
    port: database.port,
    user: "postgres",
    password: database.superuserPassword,
    database: "targets",
  });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
