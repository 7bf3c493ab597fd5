import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CommandFailure } from "./failure";

/** The shell draws as the whole browser does, for a third less of the processor. */
const SHELL = "chromium-headless-shell";
const INSTALLED = [
  `/usr/bin/${SHELL}`,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that the machine has, else the one that Playwright downloaded; undefined where there is neither. */
export function findBrowser(): string | undefined {
  return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
}

function attempt(program: string, args: string[]): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    // The next way is tried, and the last one says that there is no browser.
  }
}

/** Installs Chromium where there is none: Debian's for root, else Playwright's. @throws CommandFailure */
export function ensureBrowser(): void {
  if (findBrowser()) return;
  console.log("Installing a browser for the end-to-end tests (once) …");
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", SHELL]);
  }
  if (!findBrowser())
    attempt(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (!findBrowser())
    throw new CommandFailure("No browser could be installed: install chromium, then try again.");
}
