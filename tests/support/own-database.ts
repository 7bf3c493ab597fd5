import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/db/client";

const { superuserUrl, ownerUrl, appUrl, authUrl } = inject("database");
const template = new URL(ownerUrl).pathname.slice(1);
// Files that share their modules share the settings which these have read: one name for all of a process.
const name = `copy_${process.pid}`;

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function inCopy(address: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

// Each test file works in a copy of the migrated database; its roles are those of the original.
await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${template}_owner`);
process.env.DATABASE_OWNER_URL = inCopy(ownerUrl);
process.env.DATABASE_APP_URL = inCopy(appUrl);
process.env.DATABASE_AUTH_URL = inCopy(authUrl);
process.env.FILES_DIR = join(tmpdir(), `files-${process.pid}`);
process.env.AUTH_SECRET ??= randomBytes(32).toString("base64url");

afterAll(async () => {
  await disconnect();
  await rm(process.env.FILES_DIR ?? "", { recursive: true, force: true });
  await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`);
});
