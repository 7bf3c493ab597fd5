import { join } from "node:path";
import { command } from "../child";
import type { Stage } from "./stage";
import { playwrightTally, REPORTS, vitestTally } from "./tally";
import { TEST_BUILD } from "./test-build";

const CRUISED = [
  "app",
  "components",
  "lib",
  "prisma",
  "tests",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
];

/** @param project what is checked: the sources, or also what a build made of them */
function typesStage(project: "tsconfig.json" | "tsconfig.built.json"): Stage {
  return { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", project] };
}

export const TYPES_STAGE = typesStage("tsconfig.json");

/** The types that the test build wrote of its routes are checked with the rest. */
export const BUILT_TYPES_STAGE: Stage = { ...typesStage("tsconfig.built.json"), after: ["build"] };

/** What else needs no test to run: layering, unused code, format and lint. */
export const STATIC_STAGES: Stage[] = [
  {
    name: "layering",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config",
      ".dependency-cruiser.mjs",
      ...CRUISED,
    ],
  },
  { name: "unused code", args: ["node_modules/knip/bin/knip.js"] },
  { name: "lint", args: ["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "."] },
];

/** A run of some of vitest.config.ts's projects. */
export function vitestStage(name: string, projects: string[], env: Record<string, string> = {}): Stage {
  const file = join(REPORTS, `${projects[0]}.json`);
  return {
    name,
    env,
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    tally: () => vitestTally(file),
  };
}

/** Tests that need neither a server nor a browser. */
export const UNIT_STAGE = vitestStage("unit", ["unit", "edge", "architecture"]);

/** Tests on a real PostgreSQL. */
export const INTEGRATION_STAGE = vitestStage("integration", ["integration"]);

/** Those of them that share no modules with others: a stage of their own, since each stage has one process. */
export const ALONE_STAGE = vitestStage("integration alone", ["alone"]);

/** The production build that the tests of commands and the browser tests serve. */
export const BUILD_STAGE: Stage = { name: "build", args: command("build"), env: TEST_BUILD, first: true };

/** Tests of commands, which serve that build. */
export const COMMANDS_STAGE: Stage = { ...vitestStage("commands", ["commands"]), after: [BUILD_STAGE.name] };

/** The browser tests of playwright.config.ts against the production build, on a port of their own. */
export function browserStage(port: number): Stage {
  const file = join(REPORTS, "browser.json");
  return {
    name: "browser",
    after: [BUILD_STAGE.name],
    first: true,
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=line,json"],
    env: { E2E_PORT: String(port), PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    tally: () => playwrightTally(file),
  };
}
