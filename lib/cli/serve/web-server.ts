import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { exitOf, startScript } from "../child";
import { CommandFailure } from "../failure";
import type { ServedAddress } from "./address";

const START_TIMEOUT_MS = 120_000;
const POLL_MS = 150;
/** Longer than proxies and clients keep an idle connection, so that none sends into one that is being closed. */
const KEPT_MS = 75_000;
/** Longer than a drain and the longest answer. */
const STOP_MS = 60_000;

/** How the app is served: from the production build, or compiled on demand. */
export type ServerMode = "start" | "dev";

/** Next's own server as a child process. */
export interface WebServer {
  /** Resolves when the process is gone, whoever ended it. */
  exited: Promise<number | null>;
  /** Lets open requests end, for a while; after SIGTERM it first says that it is not ready. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the server and waits for its first answer. @throws CommandFailure when it ends before that */
export async function startWebServer(
  mode: ServerMode,
  address: ServedAddress,
  env: NodeJS.ProcessEnv,
): Promise<WebServer> {
  const { host, port } = address;
  const kept = mode === "start" ? ["--keepAliveTimeout", String(KEPT_MS)] : [];
  const next = ["node_modules/next/dist/bin/next", mode, "--hostname", host, "--port", String(port), ...kept];
  const NODE_ENV = mode === "start" ? "production" : "development";
  const child = startScript(["--import", "./lib/cli/lifeline.ts", ...next], {
    env: { ...env, NODE_ENV, NEXT_MANUAL_SIG_HANDLE: "true" },
  });
  const exited = exitOf(child);
  const server = { exited, stop: (signal?: NodeJS.Signals) => stop(child, exited, signal) };
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

async function stop(
  child: ChildProcess,
  exited: Promise<number | null>,
  signal: NodeJS.Signals = "SIGINT",
): Promise<void> {
  child.kill(signal);
  const overdue = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await exited;
  clearTimeout(overdue);
}
