import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { appClient, authClient } from "./client";

/** Null when both logins reach the database and it has every migration of this build; else what is wrong. */
export async function whyNotReady(): Promise<string | null> {
  try {
    const [wanted, [row]] = await Promise.all([
      migrationNames(),
      authClient().$queryRaw<{ names: string[] }[]>`SELECT auth.applied_migrations() AS names`,
      appClient().$queryRaw`SELECT 1`,
    ]);
    const applied = new Set(row?.names);
    const missing = wanted.filter((name) => !applied.has(name));
    return missing.length === 0 ? null : `migrations are missing: ${missing.join(", ")}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
