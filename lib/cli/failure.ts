/** Exit codes of the commands; docs/operations.md explains each to whoever runs them. */
export const EXIT = {
  failed: 1,
  usage: 2,
  portTaken: 10,
  databaseUnreachable: 11,
  otherVersion: 12,
  alreadyRunning: 13,
  demoExposed: 14,
  locked: 16,
  otherInstallation: 17,
  interrupted: 130,
} as const;

/** A failure that the person at the keyboard can mend: one line says what is wrong and what to do. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, options: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? EXIT.failed;
  }
}

/** Runs a command to its end; expected failures become one line and their exit code, others keep their stack. */
export async function runCommand(main: () => Promise<number>): Promise<never> {
  // Folders that PostgreSQL's own user must enter; what is secret has its mode set where it is written.
  process.umask(0o022);
  stopWithLauncher();
  // A terminal or a pipe that went away must not keep a command from stopping its database.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  let exitCode: number;
  try {
    exitCode = await main();
  } catch (error) {
    exitCode = error instanceof CommandFailure ? error.exitCode : EXIT.failed;
    console.error(error instanceof CommandFailure ? error.message : error);
  }
  // A connection or a timer left behind must not keep a finished command waiting.
  process.exit(exitCode);
}

/** A killed launcher closes the channel: stop as if asked to, rather than go on without a terminal. */
function stopWithLauncher(): void {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
