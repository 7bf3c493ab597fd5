import { generateClient } from "./generate/client";

/** @returns the exit code */
type Command = () => Promise<number>;

/** A command whose modules import Prisma's client, which is made before they load. */
function withPrisma(command: Command): Command {
  return async () => {
    await generateClient();
    return command();
  };
}

/**
 * Every command by its name in package.json's scripts, then the steps that other commands run. Each loads its modules when
 * it is called, so that none waits for those of the others.
 */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["start", async () => (await import("./serve/serve")).serve("start")],
  ["dev", async () => (await import("./serve/serve")).serve("dev")],
  ["test", withPrisma(async () => (await import("./verify/commands")).testCommand())],
  ["check", withPrisma(async () => (await import("./verify/commands")).checkCommand())],
  ["prove", async () => (await import("./verify/commands")).proveCommand()],
  ["bench", withPrisma(async () => (await import("./verify/commands")).benchCommand())],
  ["import", withPrisma(async () => (await import("./transfer/import-command")).importCommand())],
  ["export", withPrisma(async () => (await import("./transfer/export-command")).exportCommand())],
  ["backup", withPrisma(async () => (await import("./backup/backup-command")).backupCommand())],
  ["restore", withPrisma(async () => (await import("./backup/restore-command")).restoreCommand())],
  ["federation", withPrisma(async () => (await import("./federation")).federationCommand())],
  ["user", withPrisma(async () => (await import("./people/user-command")).userCommand())],
  ["token", withPrisma(async () => (await import("./people/token-command")).tokenCommand())],
  ["counts", withPrisma(async () => (await import("./counts")).countsCommand())],
  ["generate", withPrisma(async () => 0)],
  ["migrate", async () => (await import("./migrations/commands")).migrateCommand()],
  ["migration:diff", async () => (await import("./migrations/commands")).migrationDiffCommand()],
  ["build", withPrisma(async () => (await import("./build/build")).buildCommand())],
  ["seed", withPrisma(async () => (await import("./seed")).seedCommand())],
]);
