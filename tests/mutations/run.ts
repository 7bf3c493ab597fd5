import { readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CommandFailure, EXIT, runCommand } from "@/lib/cli/failure";
import { generateSources } from "@/lib/cli/generate/sources";
import { makeDataDirectory } from "@/lib/cli/installation";
import { whileLocked } from "@/lib/cli/lock";
import { stopRequest } from "@/lib/cli/stop-request";
import { copyTree } from "./copy";
import { broken, MUTATIONS, type Mutation } from "./mutation";
import { tried } from "./trial";

/**
 * Breaks one thing that matters at a time, in a copy of the tree, and tells which tests stay green. Names of mutations
 * as arguments choose among them.
 */

const FOLDER = resolve(".data-test");
const COPY = `${FOLDER}/mutant`;
/** As many failed tests as a line names. */
const NAMED = 2;

function chosen(): readonly Mutation[] {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !MUTATIONS.some((mutation) => mutation.name === name));
  if (unknown.length > 0) throw new CommandFailure(`No mutation is called ${unknown.join(", ")}.`);
  return names.length === 0 ? MUTATIONS : MUTATIONS.filter(({ name }) => names.includes(name));
}

/** @throws CommandFailure where tests fail though nothing is broken */
async function proveGreen(mutations: readonly Mutation[], signal: AbortSignal): Promise<void> {
  for (const test of new Set(mutations.map((mutation) => mutation.test))) {
    const { green, failed } = await tried(test, "inherit", signal);
    if (!green) throw new CommandFailure(`${test} fails before anything is broken: ${failed.join("; ")}`);
  }
}

/** What became of one mutation; a run that fails without a failed test has noticed nothing, it could not begin. */
async function judged(mutation: Mutation, signal: AbortSignal): Promise<{ noticed: boolean; line: string }> {
  const text = await readFile(mutation.file, "utf8");
  await writeFile(mutation.file, broken(mutation, text));
  const { green, failed } = await tried(mutation.test, "ignore", signal);
  await writeFile(mutation.file, text);
  const by = failed.slice(0, NAMED).join("; ");
  if (failed.length > 0) return { noticed: true, line: `noticed by ${failed.length}: ${by}` };
  return { noticed: false, line: green ? "STAYED GREEN" : "DOES NOT RUN" };
}

async function judgeAll(mutations: readonly Mutation[], signal: AbortSignal): Promise<number> {
  await copyTree(COPY);
  process.chdir(COPY);
  await generateSources();
  await proveGreen(mutations, signal);
  let noticed = 0;
  for (const mutation of mutations) {
    const outcome = await judged(mutation, signal);
    noticed += outcome.noticed ? 1 : 0;
    console.log(`${mutation.name} (${mutation.test}): ${outcome.line}`);
  }
  console.log(`${noticed} noticed, ${mutations.length - noticed} not`);
  return noticed === mutations.length ? 0 : 1;
}

await runCommand(async () => {
  const signal = stopRequest();
  const mutations = chosen();
  await makeDataDirectory(FOLDER);
  const work = () => judgeAll(mutations, signal).finally(() => rm(COPY, { recursive: true, force: true }));
  try {
    return await whileLocked(`${FOLDER}/mutant.lock`, work, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return EXIT.interrupted;
  }
});
