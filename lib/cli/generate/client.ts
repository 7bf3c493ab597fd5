import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Writes Prisma's client into lib/db/generated.
 * @throws with Prisma's own message when the schema is wrong
 */
export async function generateClient(root: string): Promise<void> {
  // Prisma would download a schema engine that `generate` never runs: any executable file stops it.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await promisify(execFile)(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    cwd: root,
    env,
  });
}
