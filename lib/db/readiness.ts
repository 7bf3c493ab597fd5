import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { appClient, authClient } from "./client";

/** Whether both logins reach the database and it has every migration of this build. */
export async function isReady(): Promise<boolean> {
  try {
    const [wanted, [row]] = await Promise.all([
      migrationNames(),
      authClient().$queryRaw<{ names: string[] }[]>`SELECT auth.applied_migrations() AS names`,
      appClient().$queryRaw`SELECT 1`,
    ]);
    const applied = new Set(row?.names);
    return wanted.every((name) => applied.has(name));
  } catch {
    return false;
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
