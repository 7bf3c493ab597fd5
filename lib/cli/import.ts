import { runCommand } from "./failure";
import { generateClient } from "./generate/client";

await runCommand(async () => {
  await generateClient();
  const { importCommand } = await import("./transfer/import-command");
  return importCommand();
});
