import { runScript, typescript } from "./child";
import { runCommand } from "./failure";
import { generateClient } from "./generate/client";
import { stopRequest } from "./stop-request";

await runCommand(async () => {
  await generateClient();
  await runScript("The benchmark", typescript("tests/bench/run.ts"), { signal: stopRequest() });
  return 0;
});
