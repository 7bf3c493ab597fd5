import { resolve } from "node:path";
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { CommandFailure, EXIT } from "../failure";

/**
 * The one FILE of a command and its options; a relative FILE is meant from where npm was called.
 * @throws CommandFailure with the usage
 */
export function fileArgument<T extends ParseArgsOptionsConfig>(usage: string, options: T) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new CommandFailure(usage);
    return { values, file: resolve(process.env.INIT_CWD ?? ".", file) };
  } catch (cause) {
    throw new CommandFailure(usage, { cause, exitCode: EXIT.usage });
  }
}
