import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ChildOptions, runScript } from "../child";
import { fingerprint } from "../fingerprint";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
  "package-lock.json",
];
/** Tests, the commands, what is generated from the schema, and hidden files are no part of the build. */
const NOT_BUILT = /\.test\.tsx?$|^lib\/cli\/|^lib\/db\/generated\/|\/\./;

/** What names a build: the same sources built for the same installation. */
export async function buildId(actionsKey: string): Promise<string> {
  const key = createHash("sha256").update(actionsKey).digest("hex");
  return (await fingerprint(SOURCES, NOT_BUILT, [process.version, key])).slice(0, 32);
}

/** Builds the app into a folder unless that holds the same build already. */
export async function buildIfStale(distDir: string, id: string, options: ChildOptions): Promise<void> {
  const stamp = join(distDir, "built-from");
  const built = await readFile(stamp, "utf8").catch(() => undefined);
  if (built === id) return;
  console.log("Building the app …");
  await rm(stamp, { force: true });
  await runScript("The build", ["node_modules/next/dist/bin/next", "build"], options);
  await writeFile(stamp, id);
}
