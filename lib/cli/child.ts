import { type ChildProcess, spawn } from "node:child_process";
import { CommandFailure } from "./failure";

/** How a child process is run: what it gets and what ends it. */
export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  /** Ends the child with SIGTERM. */
  signal?: AbortSignal;
  /** Where its output goes; by default to the terminal. */
  quiet?: boolean;
}

/** Starts a script with the pinned runtime. */
export function startScript(
  args: string[],
  { env = process.env, signal, quiet }: ChildOptions,
): ChildProcess {
  const output = quiet ? "ignore" : "inherit";
  return spawn(process.execPath, args, {
    env,
    stdio: ["ignore", output, "inherit", "ipc"],
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

/** Runs a script to its end. @throws CommandFailure naming the step when it fails, the abort reason when aborted */
export async function runScript(step: string, args: string[], options: ChildOptions): Promise<void> {
  options.signal?.throwIfAborted();
  const code = await exitOf(startScript(args, options));
  options.signal?.throwIfAborted();
  if (code !== 0) throw new CommandFailure(`${step} failed: the reason is above.`);
}

/** The arguments that run one of the commands' TypeScript files. */
export function typescript(path: string): string[] {
  return ["--conditions=react-server", "--import", "tsx", path];
}
