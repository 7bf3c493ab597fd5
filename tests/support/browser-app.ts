import { resolve } from "node:path";

/** Not the app's own, so that the tests run beside it; another run beside this one sets E2E_PORT. */
export const BROWSER_PORT = Number(process.env.E2E_PORT ?? "4173");

/** Where the app hands its mail; a test that reads it listens there. */
export const BROWSER_MAIL_PORT = BROWSER_PORT + 1_000;

/** The installation that the browser tests look at: nothing but the demo when they begin. */
export const BROWSER_DATA_DIR = resolve(`.data-test/browser-${BROWSER_PORT}`);
