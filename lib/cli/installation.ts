import { randomBytes, randomUUID } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { holdsCluster } from "./database/location";
import { CommandFailure } from "./failure";

const SECRET_BYTES = 32;

const installationSchema = z.strictObject({
  id: z.uuid(),
  authSecret: z.string(),
  /** Encrypts what server actions close over; base64 of 32 bytes, as Next expects it. */
  actionsKey: z.string(),
  database: z.strictObject({
    /** 0 until a port has been chosen. */
    port: z.int(),
    superuserPassword: z.string(),
    ownerPassword: z.string(),
    appPassword: z.string(),
    authPassword: z.string(),
  }),
});

/** What an installation must remember between starts: its secrets, and where its database listens. */
export type Installation = z.infer<typeof installationSchema>;

/** DATA_DIR as an absolute path. */
export function dataDirectory(): string {
  return resolve(process.env.DATA_DIR ?? ".data");
}

function fileOf(dataDir: string): string {
  return join(dataDir, "installation.json");
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

function found(): Installation {
  return {
    id: randomUUID(),
    authSecret: secret(),
    actionsKey: randomBytes(SECRET_BYTES).toString("base64"),
    database: {
      port: 0,
      superuserPassword: secret(),
      ownerPassword: secret(),
      appPassword: secret(),
      authPassword: secret(),
    },
  };
}

/** Makes DATA_DIR. The folder is entered by PostgreSQL's own user when root runs the commands, so it is closed only otherwise. */
export async function makeDataDirectory(dataDir: string): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true });
  if (made) await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** @returns undefined where nothing was ever installed */
export async function readInstallation(dataDir: string): Promise<Installation | undefined> {
  const text = await textOf(fileOf(dataDir));
  if (text === undefined) return undefined;
  try {
    return installationSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new CommandFailure(
      `${fileOf(dataDir)} is damaged: bring back a copy of it, or restore a backup into another DATA_DIR.`,
      { cause },
    );
  }
}

/** Only a file that is not there was never written; one that cannot be read holds secrets all the same. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new CommandFailure(`${path} cannot be read: make it readable for whoever runs this.`, { cause });
  }
}

/** The installation of this folder, founded with fresh secrets when there is none. */
export async function loadInstallation(dataDir: string): Promise<Installation> {
  const known = await readInstallation(dataDir);
  if (known) return known;
  if (await holdsCluster(dataDir)) {
    throw new CommandFailure(
      `${fileOf(dataDir)} is lost, and ${dataDir} holds a database that only its secrets open: bring back a copy of it, or restore a backup into another DATA_DIR.`,
    );
  }
  const installation = found();
  await saveInstallation(dataDir, installation);
  return installation;
}

/** Written beside and renamed: a power cut must not cost the secrets. */
export async function saveInstallation(dataDir: string, installation: Installation): Promise<void> {
  const path = fileOf(dataDir);
  await writeFile(`${path}.new`, `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
