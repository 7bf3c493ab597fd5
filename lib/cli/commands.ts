import { generateSources } from "./generate/sources";

/** @returns the exit code */
type Command = () => Promise<number>;

/** A command whose modules import what is generated, which is made before they load. */
function withSources(command: Command): Command {
  return async () => {
    await generateSources();
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
  ["test", withSources(async () => (await import("./verify/commands")).testCommand())],
  ["check", withSources(async () => (await import("./verify/commands")).checkCommand())],
  ["prove", async () => (await import("./verify/commands")).proveCommand()],
  ["bench", withSources(async () => (await import("./verify/commands")).benchCommand())],
  ["import", withSources(async () => (await import("./transfer/import-command")).importCommand())],
  ["export", withSources(async () => (await import("./transfer/export-command")).exportCommand())],
  ["backup", withSources(async () => (await import("./backup/backup-command")).backupCommand())],
  ["restore", withSources(async () => (await import("./backup/restore-command")).restoreCommand())],
  ["federation", withSources(async () => (await import("./federation")).federationCommand())],
  ["user", withSources(async () => (await import("./people/user-command")).userCommand())],
  ["token", withSources(async () => (await import("./people/token-command")).tokenCommand())],
  ["counts", withSources(async () => (await import("./counts")).countsCommand())],
  ["generate", withSources(async () => 0)],
  ["migrate", async () => (await import("./migrations/commands")).migrateCommand()],
  ["migration:diff", async () => (await import("./migrations/commands")).migrationDiffCommand()],
  ["build", withSources(async () => (await import("./build/build")).buildCommand())],
  ["seed", withSources(async () => (await import("./seed")).seedCommand())],
]);
