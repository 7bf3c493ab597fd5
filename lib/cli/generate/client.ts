import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { fingerprint } from "../fingerprint";

const STAMP = "lib/db/generated/.fingerprint";

/** Writes Prisma's client into lib/db/generated when the schema has changed since. */
export async function generateClient(): Promise<void> {
  const sources = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
  const wanted = await fingerprint(sources, /\/\./, []);
  const made = await readFile(STAMP, "utf8").catch(() => undefined);
  if (made === wanted) return;
  await generate();
  await writeFile(STAMP, wanted);
}

async function generate(): Promise<void> {
  // Prisma would download a schema engine that `generate` never runs: any executable file stops it.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await promisify(execFile)(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { env });
}
