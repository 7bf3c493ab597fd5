import { type ChildProcess, spawn } from "node:child_process";
import { CommandFailure } from "./failure";

/** How a child process is run: what it gets and what ends it. */
export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  /** Where it runs; here by default. */
  cwd?: string;
  /** Ends the child with SIGTERM. */
  signal?: AbortSignal;
  /** Its output is kept back from the terminal. */
  quiet?: boolean;
}

/** Starts a script with the pinned runtime. */
export function startScript(
  args: string[],
  { env = process.env, cwd, signal, quiet = false }: ChildOptions,
): ChildProcess {
  const output = quiet ? "pipe" : "inherit";
  return spawn(process.execPath, args, {
    env,
    ...(cwd && { cwd }),
    stdio: ["ignore", output, output, "ipc"],
    ...(signal && { signal }),
  });
}

/** @returns the exit code, null when a signal ended it */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("exit", resolve);
    child.once("error", (error) => (error.name === "AbortError" ? undefined : reject(error)));
  });
}

/**
 * Runs a script to its end; a quiet one is heard only when it fails.
 * @throws CommandFailure naming the step when it fails, the abort reason when aborted
 */
export async function runScript(step: string, args: string[], options: ChildOptions): Promise<void> {
  options.signal?.throwIfAborted();
  const child = startScript(args, options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const code = await exitOf(child);
  options.signal?.throwIfAborted();
  if (code === 0) return;
  console.error(output);
  throw new CommandFailure(`${step} failed: the reason is above.`);
}

/** The arguments that run a TypeScript file. */
export function typescript(path: string): string[] {
  return ["--conditions=react-server", "--import", "tsx", path];
}

/** The arguments that run one of the commands. */
export function command(name: string): string[] {
  return [...typescript("lib/cli/main.ts"), name];
}
