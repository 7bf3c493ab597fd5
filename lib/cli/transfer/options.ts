import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CommandFailure, EXIT } from "../failure";

/** What both commands are told. */
export interface TransferOptions {
  readonly tenant: string;
  readonly create: boolean;
  readonly directory: string;
}

/**
 * Reads `--tenant CODE [--create] DIR`; a relative DIR is meant from where npm was called.
 * @throws CommandFailure with the usage
 */
export function transferOptions(usage: string, create: boolean): TransferOptions {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { tenant: { type: "string" }, ...(create ? { create: { type: "boolean" } } : {}) },
    });
    const [directory, ...rest] = positionals;
    const { tenant } = values;
    if (
      typeof tenant !== "string" ||
      !/^[A-Za-z0-9._-]{1,64}$/.test(tenant) ||
      !directory ||
      rest.length > 0
    ) {
      throw new CommandFailure(usage);
    }
    return {
      tenant,
      create: "create" in values && values.create === true,
      directory: resolve(process.env.INIT_CWD ?? ".", directory),
    };
  } catch (cause) {
    throw new CommandFailure(usage, { cause, exitCode: EXIT.usage });
  }
}
