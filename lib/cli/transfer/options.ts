import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CommandFailure, EXIT } from "../failure";

/** What both commands are told. */
export interface TransferOptions {
  readonly tenant: string;
  readonly create: boolean;
  /** Of codes and ids, where one federation's files go into another; null = they stay as they are. */
  readonly prefix: string | null;
  readonly directory: string;
}

const CODE = /^[A-Za-z0-9._-]{1,64}$/;
/** It leaves codes room. */
const PREFIX = /^[A-Za-z0-9._-]{1,16}$/;

/**
 * Reads `--tenant CODE DIR` and the one option that only this command has; a relative DIR is meant from where npm was called.
 * @throws CommandFailure with the usage
 */
export function transferOptions(usage: string, own: "create" | "joining"): TransferOptions {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { tenant: { type: "string" }, create: { type: "boolean" }, joining: { type: "string" } },
    });
    const { tenant = "", create = false, joining = null } = values;
    const [directory = "", ...rest] = positionals;
    const foreign = own === "create" ? joining !== null : create;
    const known = CODE.test(tenant) && (joining === null || PREFIX.test(joining));
    if (!known || foreign || directory === "" || rest.length > 0) throw new CommandFailure(usage);
    return { tenant, create, prefix: joining, directory: resolve(process.env.INIT_CWD ?? ".", directory) };
  } catch (cause) {
    throw new CommandFailure(usage, { cause, exitCode: EXIT.usage });
  }
}
