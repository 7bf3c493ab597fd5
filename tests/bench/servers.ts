import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runScript } from "@/lib/cli/child";
import { startWebServer, type WebServer } from "@/lib/cli/serve/web-server";

const SITE = "tests/bench/site";
const NEXT = resolve("node_modules/next/dist/bin/next");
const HOST = "127.0.0.1";
const TRIES = 200;

/** A server under measurement, and the way to be rid of it. */
export interface Measured {
  readonly url: string;
  stop(): Promise<void>;
}

/** The product itself, built and served as its users have it. */
export async function startProduct(env: NodeJS.ProcessEnv, port: number): Promise<Measured> {
  const url = `http://${HOST}:${port}`;
  const server: WebServer = await startWebServer("start", { host: HOST, port, local: true, url }, env);
  return { url, stop: server.stop };
}

/** The floors: a bare page and the overview of constants, on the same framework and settings. */
export async function startFloors(view: string, port: number): Promise<Measured> {
  const env = { ...process.env, BENCH_VIEW: view, NEXT_DIST_DIR: ".next", NEXT_TELEMETRY_DISABLED: "1" };
  const signal = new AbortController().signal;
  await runScript("The build of the floors", [NEXT, "build"], { cwd: SITE, env, signal, quiet: true });
  const child = spawn(process.execPath, [NEXT, "start", "--hostname", HOST, "--port", String(port)], {
    cwd: SITE,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://${HOST}:${port}`;
  await answering(`${url}/bare`);
  return { url, stop: () => stopped(child) };
}

async function answering(url: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
