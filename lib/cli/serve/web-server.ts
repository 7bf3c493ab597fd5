import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { exitOf, startScript } from "../child";
import { CommandFailure } from "../failure";
import type { Address } from "./address";

const START_TIMEOUT_MS = 120_000;
const POLL_MS = 150;
const DRAIN_MS = 10_000;

/** How the app is served: from the production build, or compiled on demand. */
export type Mode = "start" | "dev";

/** Next's own server as a child process. */
export interface WebServer {
  /** Resolves when the process is gone, whoever ended it. */
  exited: Promise<number | null>;
  /** Lets open requests end, for a while. */
  stop(): Promise<void>;
}

/** Starts the server and waits for its first answer. @throws CommandFailure when it ends before that */
export async function startWebServer(
  mode: Mode,
  address: Address,
  env: NodeJS.ProcessEnv,
): Promise<WebServer> {
  const { host, port } = address;
  const next = ["node_modules/next/dist/bin/next", mode, "--hostname", host, "--port", String(port)];
  const NODE_ENV = mode === "start" ? "production" : "development";
  const child = startScript(["--import", "./lib/cli/lifeline.ts", ...next], { env: { ...env, NODE_ENV } });
  const exited = exitOf(child);
  const server = { exited, stop: () => stop(child, exited) };
  const answered = await Promise.race([exited.then(() => false), answers(host, port)]);
  if (answered) return server;
  await server.stop();
  throw new CommandFailure("The app did not start: the reason is above.");
}

async function answers(host: string, port: number): Promise<boolean> {
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}/healthz`;
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end) {
    // An answer left unread would keep its connection, and so the server, from closing.
    const answered = await fetch(url).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    if (answered) return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function stop(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  child.kill("SIGTERM");
  const overdue = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
  await exited;
  clearTimeout(overdue);
}
