import { runCommand } from "./failure";
import { schemaSql } from "./migrations/diff";

await runCommand(async () => {
  process.stdout.write(await schemaSql(process.cwd()));
  return 0;
});
