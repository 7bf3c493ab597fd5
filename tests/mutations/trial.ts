import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "@/lib/cli/database/free-port";
import type { Stage } from "@/lib/cli/verify/stage";
import { browserStage, vitestStage } from "@/lib/cli/verify/stages";
import { REPORTS } from "@/lib/cli/verify/tally";
import { BROWSER_PORT } from "@/tests/support/browser-app";

/** A thing that is broken may keep its tests waiting for ever. */
const LIMIT_MS = 900_000;

/** How tests went: what failed of them, and whether they could be run at all. */
export interface Outcome {
  readonly green: boolean;
  readonly failed: readonly string[];
}

/** Runs the tests of a mutation in the present folder, heard or not. @throws the abort reason when aborted */
export async function tried(
  test: string,
  output: "inherit" | "ignore",
  signal: AbortSignal,
): Promise<Outcome> {
  const [project = "", ...files] = test.split(" ");
  const stage = await stageOf(project);
  const written = join(REPORTS, `${project}.json`);
  await rm(written, { force: true });
  const green = await passes(
    [...stage.args, ...files],
    { ...process.env, INIT_CWD: process.cwd(), ...stage.env },
    output,
    signal,
  );
  const report = await readFile(written, "utf8").catch(() => "{}");
  return {
    green,
    failed: project === "browser" ? failedInBrowser(JSON.parse(report)) : failedOf(JSON.parse(report)),
  };
}

async function stageOf(project: string): Promise<Stage> {
  if (project === "browser") return browserStage(await freePort(BROWSER_PORT));
  return vitestStage(project, project === "integration" ? [project, "alone"] : [project]);
}

async function passes(
  args: string[],
  env: NodeJS.ProcessEnv,
  output: "inherit" | "ignore",
  stop: AbortSignal,
): Promise<boolean> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(LIMIT_MS)]);
  const child = spawn(process.execPath, args, { env, stdio: output, signal, killSignal: "SIGINT" });
  const code = await new Promise((resolve) => child.on("error", () => undefined).on("close", resolve));
  stop.throwIfAborted();
  return code === 0;
}

interface VitestReport {
  readonly testResults?: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function failedOf({ testResults = [] }: VitestReport): string[] {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return results.filter(({ status }) => status === "failed").map(({ fullName }) => fullName.trim());
}

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[];
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[];
}

function failedInBrowser({ suites = [], specs = [] }: BrowserSuite): string[] {
  return [
    ...specs.filter(({ ok }) => !ok).map(({ title }) => title),
    ...suites.flatMap((suite) => failedInBrowser(suite)),
  ];
}
