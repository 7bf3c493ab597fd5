import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "@/lib/cli/failure";
import { stopRequest } from "@/lib/cli/stop-request";
import mutations from "./mutations.json" with { type: "json" };

/**
 * Breaks one thing that matters at a time in a copy of the tree, and tells which tests stay green.
 * Names of mutations as arguments choose among them: `node --import tsx tests/mutations/run.ts [name…]`.
 */

type Mutation = (typeof mutations)[number];

const COPY = resolve(".data-test", `mutant-${process.pid}`);
/** Not kept by git, but what the tests run on. */
const MADE = ["lib/db/generated"];
const TOOLS: Record<string, string> = {
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

/** The files as they stand, with packages by hard links: Turbopack follows no link out of its root. */
async function copyTree(): Promise<void> {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const path of [...listed.trim().split("\n"), ...MADE]) {
    await mkdir(dirname(join(COPY, path)), { recursive: true });
    await cp(path, join(COPY, path), { recursive: true });
  }
  execFileSync("cp", ["-al", resolve("node_modules"), join(COPY, "node_modules")]);
}

/** Whether a mutation's tests pass in the copy as it is. */
function isGreen(test: string, signal: AbortSignal): Promise<boolean> {
  const [tool = "", ...args] = test.split(" ");
  const child = spawn(process.execPath, [TOOLS[tool] ?? tool, ...args], {
    cwd: COPY,
    stdio: "ignore",
    signal,
    killSignal: "SIGINT",
  });
  return new Promise((done, fail) => {
    child.on("error", fail).on("close", (code) => done(code === 0));
  });
}

/** @throws where the text to break does not stand in its file exactly once */
async function mutate({ name, file, find, replace }: Mutation): Promise<() => Promise<void>> {
  const path = join(COPY, file);
  const text = await readFile(path, "utf8");
  if (text.split(find).length !== 2) throw new Error(`${name}: ${file} does not hold “${find}” once.`);
  await writeFile(
    path,
    text.replace(find, () => replace),
  );
  return () => writeFile(path, text);
}

/** @returns how many stayed green */
async function judge(chosen: readonly Mutation[], signal: AbortSignal): Promise<number> {
  for (const test of new Set(chosen.map((mutation) => mutation.test))) {
    if (!(await isGreen(test, signal))) throw new Error(`${test} fails before anything is broken.`);
  }
  let stayed = 0;
  for (const mutation of chosen) {
    const mend = await mutate(mutation);
    const green = await isGreen(mutation.test, signal);
    await mend();
    if (green) stayed += 1;
    console.log(
      `${green ? "STAYED GREEN" : "noticed"}: ${mutation.name} (${mutation.file}; ${mutation.test})`,
    );
  }
  return stayed;
}

await runCommand(async () => {
  const names = process.argv.slice(2);
  const chosen = mutations.filter(({ name }) => names.length === 0 || names.includes(name));
  try {
    await copyTree();
    const stayed = await judge(chosen, stopRequest());
    console.log(`${chosen.length - stayed} noticed, ${stayed} stayed green`);
    return stayed === 0 ? 0 : 1;
  } finally {
    await rm(COPY, { recursive: true, force: true });
  }
});
