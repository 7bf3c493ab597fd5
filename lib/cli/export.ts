import { runCommand } from "./failure";
import { generateClient } from "./generate/client";

await runCommand(async () => {
  await generateClient();
  const { exportCommand } = await import("./transfer/export-command");
  return exportCommand();
});
