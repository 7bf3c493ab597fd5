import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { Failure, type FailureCode } from "@/lib/db/failure";
import { CommandFailure, EXIT } from "../failure";

/** The command's options. @throws CommandFailure with its usage when one is unknown */
export function parsedOptions<T extends ParseArgsOptionsConfig>(options: T, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (cause) {
    throw new CommandFailure(usage, { exitCode: EXIT.usage, cause });
  }
}

/** Runs the work; what it can be expected to refuse becomes one line. */
export async function explained<T>(
  words: Partial<Record<FailureCode, string>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Failure ? words[error.code] : undefined;
    if (message === undefined) throw error;
    throw new CommandFailure(message, { cause: error });
  }
}
