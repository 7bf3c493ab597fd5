import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/lib/cli/browser";

/** Not the app's own, so that the tests run beside it; another run beside this one sets E2E_PORT. */
const port = Number(process.env.E2E_PORT ?? "4173");
const baseURL = `http://localhost:${port}`;
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
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: "exec node --conditions=react-server --import tsx tests/support/fresh-app.ts",
    url: `${baseURL}/healthz`,
    env: { PORT: String(port) },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
