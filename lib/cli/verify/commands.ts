import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ensureBrowser } from "../browser";
import { runScript, typescript } from "../child";
import { freePort } from "../database/free-port";
import { stopRequest } from "../stop-request";
import { runStages } from "./stage";
import {
  ALONE_STAGE,
  BUILD_STAGE,
  BUILT_TYPES_STAGE,
  browserStage,
  COMMANDS_STAGE,
  INTEGRATION_STAGE,
  STATIC_STAGES,
  TYPES_STAGE,
  UNIT_STAGE,
  vitestStage,
} from "./stages";
import { forgetReports } from "./tally";

/** Another is taken where it is in use, as beside another run of the tests. */
const BROWSER_PORT = 4173;
/** Says how many examples a test takes. */
const EXAMPLES = "tests/support/runs";
/** As many as it can. */
const THOROUGH = { THOROUGH: "1" };

/** Those that take more by `npm run prove` than each time, as paths begin; a helper's are those beside it. */
async function thoroughTests(): Promise<string[]> {
  const files = await readdir("tests", { recursive: true });
  const sources = files.filter((file) => file.endsWith(".ts")).map((file) => join("tests", file));
  const asking = sources.map(async (file) => {
    if (!(await readFile(file, "utf8")).includes(`"@/${EXAMPLES}"`)) return [];
    return [file.endsWith(".test.ts") ? file : dirname(file)];
  });
  return (await Promise.all(asking)).flat();
}

/** `npm test`. @returns the exit code */
export async function testCommand(): Promise<number> {
  ensureBrowser();
  await forgetReports();
  const stages = [
    BUILD_STAGE,
    browserStage(await freePort(BROWSER_PORT)),
    UNIT_STAGE,
    ...STATIC_STAGES,
    INTEGRATION_STAGE,
    COMMANDS_STAGE,
    ALONE_STAGE,
    BUILT_TYPES_STAGE,
  ];
  return runStages(stages, stopRequest());
}

/** `npm run check`: what needs neither a server nor a browser. @returns the exit code */
export async function checkCommand(): Promise<number> {
  await forgetReports();
  return runStages([UNIT_STAGE, TYPES_STAGE, ...STATIC_STAGES], stopRequest());
}

/**
 * `npm run prove`: what the tests take a few examples of at many more, then what matters broken one thing at a
 * time; with names of such things, these alone. @returns the exit code
 */
export async function proveCommand(): Promise<number> {
  ensureBrowser();
  await forgetReports();
  const names = process.argv.slice(2);
  const mutations = {
    name: "mutations",
    args: [...typescript("tests/mutations/run.ts"), ...names],
    live: true,
  };
  if (names.length > 0) return runStages([mutations], stopRequest());
  const all = vitestStage("many examples", ["unit", "integration", "alone", "commands"], THOROUGH);
  const examples = { ...all, after: [BUILD_STAGE.name], args: [...all.args, ...(await thoroughTests())] };
  const browser = browserStage(await freePort(BROWSER_PORT));
  const sweeps = {
    ...browser,
    name: "every width and theme",
    env: { ...browser.env, ...THOROUGH },
    args: [...browser.args, "e2e/screens"],
  };
  return runStages([BUILD_STAGE, sweeps, examples, mutations], stopRequest());
}

/** `npm run bench`. @returns the exit code */
export async function benchCommand(): Promise<number> {
  await runScript("The benchmark", [...typescript("tests/bench/run.ts"), ...process.argv.slice(2)], {
    signal: stopRequest(),
  });
  return 0;
}
