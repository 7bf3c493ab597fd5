import { runCommand } from "./failure";
import { generateClient } from "./generate/client";

await runCommand(async () => {
  await generateClient();
  const { countsCommand } = await import("./counts/counts-command");
  return countsCommand();
});
