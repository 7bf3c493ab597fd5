import { readFile, rm } from "node:fs/promises";

/** How many tests of a stage passed and failed; a stage that is one check counts as one. */
export interface TestTally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Where the runners write their reports. */
export const REPORTS = "test-results/reports";

/** @returns undefined where the runner ended before it could write one */
async function report<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/** An old report must not speak for a run that wrote none. */
export async function forgetReports(): Promise<void> {
  await rm(REPORTS, { recursive: true, force: true });
}

/** A failed file without a failed test could not even be loaded. */
export async function vitestTally(path: string): Promise<TestTally | undefined> {
  const read = await report<VitestReport>(path);
  if (read === undefined) return undefined;
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests || (read.numFailedTestSuites > 0 ? 1 : 0),
  };
}

/** A flaky test failed once, so it failed. */
export async function playwrightTally(path: string): Promise<TestTally | undefined> {
  const read = await report<PlaywrightReport>(path);
  return read && { passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky };
}
