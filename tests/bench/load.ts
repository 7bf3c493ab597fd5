import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

/** One HTTP call of a run; `body` is sent as JSON, `bytes` as they are. */
export interface Call {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

/** What a run measured: answers per second, latencies in milliseconds, and the size of an answer. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly answers: number;
  readonly bytes: number;
  /** Why the run ended early, if it did: then nothing else of it counts. */
  readonly failure: string | null;
}

/** One step of a run, which gives its answer: what it does is timed, except for what it does before it calls `start`. */
export type Step = (agent: Agent, start: () => void) => Promise<Buffer>;

const ANSWER_MS = 15_000;

/** Sends a call over a kept connection. @throws when the answer is not 2xx, so that no error is measured as speed */
export async function send(agent: Agent, call: Call): Promise<Buffer> {
  const body = call.body === undefined ? call.bytes : JSON.stringify(call.body);
  return new Promise((resolve, reject) => {
    const headers = {
      ...call.headers,
      ...(body ? { "content-type": "application/json", "content-length": Buffer.byteLength(body) } : {}),
    };
    const signal = AbortSignal.timeout(ANSWER_MS);
    const sent = request(call.url, { agent, method: call.method ?? "GET", headers, signal }, (answer) => {
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

/** Repeats a step over `connections` kept connections for a number of seconds, or until it fails. */
export async function measure(
  step: Step,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const latencies: number[] = [];
  let timed = 0;
  let bytes = 0;
  let failure: string | null = null;
  const end = performance.now() + seconds * 1_000;
  const repeat = async (agent: Agent) => {
    while (performance.now() < end && failure === null) {
      let began = performance.now();
      const answer = await step(agent, () => {
        began = performance.now();
      });
      const took = performance.now() - began;
      timed += took;
      latencies.push(took);
      bytes = answer.byteLength;
    }
  };
  await Promise.all(agents.map(repeat)).catch((error: unknown) => {
    failure = error instanceof Error ? error.message : String(error);
  });
  for (const agent of agents) agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    perSecond: (latencies.length * connections * 1_000) / timed,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    answers: latencies.length,
    bytes,
    failure,
  };
}

/** A step that is one call. */
export function calling(call: Call): Step {
  return (agent) => send(agent, call);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
