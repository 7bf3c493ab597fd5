import { runCommand } from "./failure";
import { generateClient } from "./generate/client";

await runCommand(async () => {
  await generateClient();
  const { tokenCommand } = await import("./people/token-command");
  return tokenCommand();
});
