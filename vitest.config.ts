import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from both UTC and Vietnam, so that a forgotten time zone fails.
process.env.TZ = "Asia/Kathmandu";

const UNIT_TIMEOUT_MS = 30_000;
const INTEGRATION_TIMEOUT_MS = 60_000;
const COMMAND_TIMEOUT_MS = 240_000;

/** Where the settings of the process are mocked: these files share no module with others. */
const EDGE = ["lib/http/**/*.test.ts"];
/** Integration tests that mock modules or change settings, so that what they import is their own. */
const ALONE = [
  "tests/integration/security/{account,away,endpoints,interleaving,lost-password,malformed,second-step,sign-in,suspension,told-again}.test.ts",
  "tests/integration/{finder,nowhere,report-in-making,slow-figures}.test.ts",
];

/** Tests on a real PostgreSQL. */
const ON_DATABASE = {
  globalSetup: "tests/support/server.ts",
  setupFiles: "tests/support/own-database.ts",
  testTimeout: INTEGRATION_TIMEOUT_MS,
  hookTimeout: INTEGRATION_TIMEOUT_MS,
};

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma}/**/*.test.{ts,tsx}", "tests/property/**/*.test.ts"],
          exclude: EDGE,
          testTimeout: UNIT_TIMEOUT_MS,
          // What is pure leaves nothing behind, so that files share what they import.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "edge", include: EDGE, testTimeout: UNIT_TIMEOUT_MS },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          testTimeout: INTEGRATION_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          ...ON_DATABASE,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ALONE,
          // What they import, Prisma above all, is loaded once in each process.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...ON_DATABASE,
          name: "alone",
          include: ALONE,
        },
      },
      {
        extends: true,
        test: {
          name: "commands",
          include: ["tests/commands/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: COMMAND_TIMEOUT_MS,
          hookTimeout: COMMAND_TIMEOUT_MS,
        },
      },
    ],
  },
});
