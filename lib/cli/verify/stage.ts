import { spawn } from "node:child_process";
import { constants, getPriority, setPriority } from "node:os";
import { EXIT } from "../failure";
import type { TestTally } from "./tally";

/** One step of the verification: a script of a tool, run with the pinned runtime. */
export interface Stage {
  name: string;
  args: string[];
  env?: Record<string, string>;
  /** Reads how many tests ran; without it the stage is one check. */
  tally?: () => Promise<TestTally | undefined>;
  /** Its output is shown as it comes, not only when it fails. */
  live?: boolean;
  /** Names of stages that must have ended before, where they run at all. */
  after?: readonly string[];
  /** The run takes as long as this one does, or others wait for it: those that are not first leave it the processor. */
  first?: boolean;
}

interface Outcome {
  code: number | null;
  output: string;
}

/** How far a stage stands back behind the run itself; what it starts does so too. */
const PATIENCE = 5;
const MOST_PATIENT = constants.priority.PRIORITY_LOW;

function execute({ args, env, live, first = false }: Stage, signal: AbortSignal): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
    signal,
    // What the runners take as a wish to stop: they end the servers and browsers that they started.
    killSignal: "SIGINT",
  });
  if (!first && child.pid !== undefined)
    setPriority(child.pid, Math.min(getPriority() + PATIENCE, MOST_PATIENT));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => {
      if (error.name !== "AbortError") resolve({ code: null, output: `${output}${error}\n` });
    });
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** A runner that fails without a failed test (a broken configuration, a leak) is a failure of its own. */
function counted(tally: TestTally | undefined, code: number | null): TestTally {
  const { passed, failed } = tally ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** Runs a stage and prints a line about it, with its output when it failed. */
async function runStage(stage: Stage, signal: AbortSignal): Promise<TestTally> {
  signal.throwIfAborted();
  console.log(`▸ ${stage.name}`);
  const start = performance.now();
  const { code, output } = await execute(stage, signal);
  signal.throwIfAborted();
  const tally = counted(await stage.tally?.(), code);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (tally.failed > 0) process.stdout.write(output);
  console.log(
    `${tally.failed === 0 ? "✓" : "✗"} ${stage.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  );
  return tally;
}

/** As many as may run at once: a stage keeps about half a core of a machine's two busy, since it waits for its server. */
export const LANES = 4;

/** Takes stages in their order, but one that must wait for another lets the next go first. */
async function sumOf(stages: readonly Stage[], signal: AbortSignal): Promise<TestTally> {
  const sum = { passed: 0, failed: 0 };
  const queue = [...stages];
  const unfinished = new Set(stages.map(({ name }) => name));
  const running = new Set<Promise<void>>();

  async function run(stage: Stage): Promise<void> {
    const { passed, failed } = await runStage(stage, signal);
    sum.passed += passed;
    sum.failed += failed;
    unfinished.delete(stage.name);
  }

  function next(): Stage | undefined {
    if (running.size === LANES) return undefined;
    const free = queue.findIndex(({ after = [] }) => !after.some((name) => unfinished.has(name)));
    return free === -1 ? undefined : queue.splice(free, 1)[0];
  }

  try {
    for (;;) {
      const stage = next();
      if (stage === undefined && running.size === 0) return sum;
      if (stage === undefined) {
        await Promise.race(running);
        continue;
      }
      const lane = run(stage).finally(() => running.delete(lane));
      running.add(lane);
    }
  } finally {
    // Whoever is told to stop ends what it started first.
    await Promise.allSettled(running);
  }
}

/** Runs all stages, side by side, also after a failed one, and prints the sum as the last line. @returns the exit code */
export async function runStages(stages: readonly Stage[], signal: AbortSignal): Promise<number> {
  try {
    const { passed, failed } = await sumOf(stages, signal);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : EXIT.failed;
  } catch (error) {
    if (!signal.aborted) throw error;
    return EXIT.interrupted;
  }
}
