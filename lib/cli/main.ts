import { COMMANDS } from "./commands";
import { CommandFailure, EXIT, runCommand } from "./failure";

await runCommand(() => {
  // What is left are the words of the command, where parseArgs looks for them.
  const [name = ""] = process.argv.splice(2, 1);
  const command = COMMANDS.get(name);
  if (command === undefined) {
    throw new CommandFailure(`Usage: npm run <${[...COMMANDS.keys()].join(" | ")}>`, {
      exitCode: EXIT.usage,
    });
  }
  return command();
});
