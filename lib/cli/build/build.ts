import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { runScript } from "../child";
import { fingerprint } from "../fingerprint";
import { Lock, whileLocked } from "../lock";
import { stopRequest } from "../stop-request";

const ID_LENGTH = 32;
/** In a build's folder: it was finished; it is served. */
const COMPLETE = "complete";
const SERVED = "served.lock";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "package-lock.json",
];
/** Tests, the commands, what is generated from the schema, and hidden files are no part of the build. */
const NOT_BUILT = /\.test\.tsx?$|^lib\/cli\/|^lib\/db\/generated\/|\/\./;

/** A build that is there. */
export interface Build {
  /** The settings with the build's folder and name, which serving needs too. */
  env: NodeJS.ProcessEnv;
  /** Keeps others from deleting it, until it is released or the process ends. */
  claim: Lock;
}

/** What names a build: the same sources built for the same installation. */
async function buildId(actionsKey: string): Promise<string> {
  const key = createHash("sha256").update(actionsKey).digest("hex");
  return (await fingerprint(SOURCES, NOT_BUILT, [process.version, key])).slice(0, ID_LENGTH);
}

/**
 * Builds the app unless its build is there already. One folder per content: installations of one clone share a build, and
 * none is written while it is served.
 * @param env what the app will be served with; NEXT_DIST_DIR is where builds lie, `.next` without it
 */
export async function buildIfStale(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Build> {
  const builds = env.NEXT_DIST_DIR ?? ".next";
  const id = await buildId(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  const folder = join(builds, id);
  const named = { ...env, DEPLOYMENT_ID: id, NEXT_DIST_DIR: folder };
  await mkdir(builds, { recursive: true });
  const claimed = async () => {
    await build(folder, named, signal);
    const claim = new Lock(join(folder, SERVED));
    claim.take("shared");
    return { env: named, claim };
  };
  return whileLocked(join(builds, "building.lock"), claimed, signal);
}

async function build(folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  if (existsSync(join(folder, COMPLETE))) return;
  console.log("Building the app …");
  await sweep(dirname(folder));
  await rm(folder, { recursive: true, force: true });
  // Beside the folder, which the build empties first.
  const config = `${folder}.tsconfig.json`;
  await writeFile(config, JSON.stringify(checkedByBuild(folder)));
  await runScript("The build", ["node_modules/next/dist/bin/next", "build"], {
    env: { ...env, NODE_ENV: "production", BUILD_TSCONFIG: config },
    signal,
    quiet: true,
  });
  await writeFile(join(folder, COMPLETE), "");
}

/** What is served, without the tests, which have a check of their own. */
function checkedByBuild(folder: string): object {
  const root = relative(dirname(folder), ".");
  const sources = ["app", "components", "lib"].flatMap((name) => [`${name}/**/*.ts`, `${name}/**/*.tsx`]);
  return {
    extends: join(root, "tsconfig.json"),
    compilerOptions: { paths: { "@/*": [`${root}/*`] }, incremental: false },
    include: [...sources, "*.ts"]
      .map((pattern) => join(root, pattern))
      .concat(`${basename(folder)}/types/**/*.ts`),
    exclude: ["**/*.test.ts", "**/*.test.tsx", "lib/cli/**", "*.config.ts"].map((pattern) =>
      join(root, pattern),
    ),
  };
}

/** Deletes the builds that nobody serves. */
async function sweep(builds: string): Promise<void> {
  for (const { name } of (await readdir(builds, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )) {
    const folder = join(builds, name);
    if (!existsSync(join(folder, COMPLETE))) continue;
    const claim = new Lock(join(folder, SERVED));
    const unused = claim.take("alone");
    if (unused) await rm(folder, { recursive: true, force: true });
    claim.release();
  }
}

/** Builds and no more, as the tests do before they serve. @returns the exit code */
export async function buildCommand(): Promise<number> {
  await buildIfStale(process.env, stopRequest());
  return 0;
}
