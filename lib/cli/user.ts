import { runCommand } from "./failure";
import { generateClient } from "./generate/client";

await runCommand(async () => {
  await generateClient();
  const { userCommand } = await import("./people/user-command");
  return userCommand();
});
