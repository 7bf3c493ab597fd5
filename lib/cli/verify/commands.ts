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
/** Those that take more than the tests do: random examples, and what is tried many times over. */
const THOROUGH = [
  "tests/property",
  "tests/integration/behind-charts",
  "tests/integration/counted-activities",
  "tests/integration/trend",
  "tests/integration/api/board-figures",
  "tests/integration/api/compliance",
  "tests/integration/api/league",
  "tests/integration/api/malformed",
  "tests/integration/api/outbox",
  "tests/integration/api/pivot",
  "tests/integration/api/report-figures",
  "tests/integration/api/series",
  "tests/integration/api/structure",
  "tests/integration/api/what-if",
  "tests/integration/plans",
  "tests/integration/security/endpoints",
  "tests/integration/security/interleaving",
  "tests/integration/security/malformed",
  "tests/integration/security/pipeline",
  "tests/integration/security/row-level",
];

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
  const all = vitestStage("many examples", ["unit", "integration", "alone"], { THOROUGH: "1" });
  const properties = { ...all, args: [...all.args, ...THOROUGH] };
  return runStages(names.length > 0 ? [mutations] : [properties, mutations], stopRequest());
}

/** `npm run bench`. @returns the exit code */
export async function benchCommand(): Promise<number> {
  await runScript("The benchmark", [...typescript("tests/bench/run.ts"), ...process.argv.slice(2)], {
    signal: stopRequest(),
  });
  return 0;
}
