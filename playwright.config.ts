import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/lib/cli/browser";
import { BROWSER_PORT } from "@/tests/support/browser-app";

const baseURL = `http://localhost:${BROWSER_PORT}`;
const executablePath = findBrowser();

/** Those that the closed and small machines of a pipeline need. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A page lives for seconds here: compilers that pay off later cost a twelfth of all that the browser tests compute.
  "--js-flags=--no-turbofan --no-maglev",
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    // It would answer in the network's place; those who test it allow it.
    serviceWorkers: "block",
    launchOptions: {
      args: CHROMIUM_FLAGS,
      // Where the machine has no locale, a file is not saved under its Vietnamese name.
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      ...(executablePath && { executablePath }),
    },
  },
  projects: [
    { name: "sign in", testMatch: "prepare/sign-in.test.ts" },
    { name: "make", testMatch: "prepare/make.test.ts", dependencies: ["sign in"] },
    { name: "screens", testIgnore: "prepare/*.test.ts", dependencies: ["make"] },
  ],
  webServer: {
    command: "exec node --conditions=react-server --import tsx tests/support/fresh-app.ts",
    url: `${baseURL}/healthz`,
    env: { E2E_PORT: String(BROWSER_PORT) },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
