import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandFailure, EXIT } from "./failure";

const RETRY_MS = 100;
const QUIET_MS = 3_000;
const PATIENCE_MS = 120_000;

/** SQLite's codes for a lock that another holds, and for a file that is none of its own. */
const BUSY = 5;
const NOT_A_DATABASE = 26;

const TAKE = {
  shared: "BEGIN; SELECT count(*) FROM sqlite_schema",
  alone: "BEGIN EXCLUSIVE",
} as const;

/**
 * A lock on a file between the processes of this machine. The system releases it with its holder, however that ends: it
 * is the lock of an SQLite database that stays empty, which needs no space on the disk and no package.
 */
export class Lock {
  readonly #path: string;
  #database: DatabaseSync;

  /** @throws CommandFailure where the file can be neither opened nor made */
  constructor(path: string) {
    this.#path = path;
    this.#database = this.#opened();
  }

  /** Takes the lock, or changes how it is held. @returns whether it could; if not, it is not held at all */
  take(how: keyof typeof TAKE): boolean {
    this.#giveBack();
    try {
      // No journal on the disk: nothing is ever written.
      this.#database.exec(`PRAGMA journal_mode = MEMORY; ${TAKE[how]}`);
      return true;
    } catch (error) {
      this.#giveBack();
      if (codeOf(error) === BUSY) return false;
      if (codeOf(error) !== NOT_A_DATABASE) throw this.#failure(error);
      // Left by a program that knew another kind of lock: it protects nothing.
      this.#database.close();
      rmSync(this.#path, { force: true });
      this.#database = this.#opened();
      return this.take(how);
    }
  }

  /** Gives it back for good. */
  release(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #giveBack(): void {
    if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
  }

  #opened(): DatabaseSync {
    try {
      return new DatabaseSync(this.#path, { timeout: 0 });
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #failure(cause: unknown): CommandFailure {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new CommandFailure(
      `${this.#path} cannot be locked (${reason}): the folder must exist, be writable and have room.`,
      { exitCode: EXIT.locked, cause },
    );
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "errcode" in error ? error.errcode : undefined;
}

/**
 * Runs work while nobody else runs work under the same lock.
 * @param signal ends the waiting
 * @throws CommandFailure when another holds it for minutes
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const lock = new Lock(path);
  try {
    await taken(lock, path, signal);
    return await work();
  } finally {
    lock.release();
  }
}

async function taken(lock: Lock, path: string, signal: AbortSignal | undefined): Promise<void> {
  const began = Date.now();
  let told = false;
  while (!lock.take("alone")) {
    const waited = Date.now() - began;
    if (waited > PATIENCE_MS) {
      throw new CommandFailure(`Another command has held ${path} for two minutes: end it, then try again.`, {
        exitCode: EXIT.locked,
      });
    }
    if (waited > QUIET_MS && !told) {
      told = true;
      console.error("Another command is at work here; waiting for it …");
    }
    await sleep(RETRY_MS, undefined, { ...(signal && { signal }) });
  }
}
