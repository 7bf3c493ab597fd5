import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

/** One HTTP call of a run; `body` is sent as JSON. */
export interface Call {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a run measured: answers per second, and latencies in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly answers: number;
}

/** One step of a run: what it does is timed, except for what it does before it calls `start`. */
export type Step = (agent: Agent, start: () => void) => Promise<void>;

/** Sends a call over a kept connection. @throws when the answer is not 2xx, so that no error is measured as speed */
export async function send(agent: Agent, call: Call): Promise<Buffer> {
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  return new Promise((resolve, reject) => {
    const headers = {
      ...call.headers,
      ...(body ? { "content-type": "application/json", "content-length": Buffer.byteLength(body) } : {}),
    };
    const sent = request(call.url, { agent, method: call.method ?? "GET", headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const whole = Buffer.concat(parts);
        const ok = (answer.statusCode ?? 0) >= 200 && (answer.statusCode ?? 0) < 300;
        if (ok) resolve(whole);
        else reject(new Error(`${call.url} answered ${answer.statusCode}: ${whole.subarray(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Repeats a step over `connections` kept connections for a bounded number of seconds and of steps. */
export async function measure(
  step: Step,
  { connections, seconds, most = 20_000 }: { connections: number; seconds: number; most?: number },
): Promise<Measured> {
  const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const latencies: number[] = [];
  let timed = 0;
  const end = performance.now() + seconds * 1_000;
  const repeat = async (agent: Agent) => {
    while (performance.now() < end && latencies.length < most) {
      let began = performance.now();
      await step(agent, () => {
        began = performance.now();
      });
      const took = performance.now() - began;
      timed += took;
      latencies.push(took);
    }
  };
  await Promise.all(agents.map(repeat));
  for (const agent of agents) agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    perSecond: (latencies.length * connections * 1_000) / timed,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    answers: latencies.length,
  };
}

/** A step that is one call. */
export function calling(call: Call): Step {
  return async (agent) => {
    await send(agent, call);
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
