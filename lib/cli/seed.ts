import { runCommand } from "./failure";
import { generateClient } from "./generate/client";

await runCommand(async () => {
  await generateClient();
  const { seedCommand } = await import("./seed/seed-command");
  return seedCommand();
});
