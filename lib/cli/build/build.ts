import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runScript } from "../child";
import { fingerprint } from "../fingerprint";
import { stopRequest } from "../stop-request";

const ID_LENGTH = 32;

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "package-lock.json",
];
/** Tests, the commands, what is generated from the schema, and hidden files are no part of the build. */
const NOT_BUILT = /\.test\.tsx?$|^lib\/cli\/|^lib\/db\/generated\/|\/\./;

/** What names a build: the same sources built for the same installation. */
async function buildId(actionsKey: string): Promise<string> {
  const key = createHash("sha256").update(actionsKey).digest("hex");
  return (await fingerprint(SOURCES, NOT_BUILT, [process.version, key])).slice(0, ID_LENGTH);
}

/**
 * Builds the app unless its folder holds the same build already.
 * @param env what the app will be served with
 * @returns the same settings with the build's name, which serving needs too
 */
export async function buildIfStale(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<NodeJS.ProcessEnv> {
  const stamp = join(env.NEXT_DIST_DIR ?? ".next", "built-from");
  const id = await buildId(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  const named = { ...env, DEPLOYMENT_ID: id };
  const built = await readFile(stamp, "utf8").catch(() => undefined);
  if (built === id) return named;
  console.log("Building the app …");
  await rm(stamp, { force: true });
  await runScript("The build", ["node_modules/next/dist/bin/next", "build"], {
    env: { ...named, NODE_ENV: "production" },
    signal,
    quiet: true,
  });
  await writeFile(stamp, id);
  return named;
}

/** Builds and no more, as the tests do before they serve. @returns the exit code */
export async function buildCommand(): Promise<number> {
  await buildIfStale(process.env, stopRequest());
  return 0;
}
