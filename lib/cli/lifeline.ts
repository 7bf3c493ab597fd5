import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { isDraining, startDraining } from "../draining.ts";

// Loaded before Next's own server, which would outlive a killed parent and keep its port, and close it at the first signal.

const DEFAULT_DRAIN_SECONDS = 3;
const IDLE_CHECK_MS = 100;

let server: Server | undefined;

subscribe("http.server.request.start", (message) => {
  // The channel's message, as Node documents it.
  const started = message as { server: Server; response: ServerResponse };
  server = started.server;
  // Whoever keeps its connection is sent elsewhere with its answer.
  if (isDraining()) started.response.setHeader("Connection", "close");
});

/** `/readyz` says no for a while, so that a balancer looks elsewhere; then what is open is finished, then the process leaves. */
async function leave(drainSeconds: number): Promise<never> {
  if (isDraining()) return new Promise(() => undefined);
  startDraining();
  await sleep(drainSeconds * 1_000);
  const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  const idle = setInterval(() => server?.closeIdleConnections(), IDLE_CHECK_MS);
  await closed;
  clearInterval(idle);
  process.exit(0);
}

process.once("disconnect", () => void leave(0));
process.on("SIGINT", () => void leave(0));
process.on("SIGTERM", () => void leave(Number(process.env.DRAIN_SECONDS ?? DEFAULT_DRAIN_SECONDS)));
