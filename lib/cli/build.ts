import { buildIfStale } from "./build/build";
import { runCommand } from "./failure";
import { generateClient } from "./generate/client";
import { stopRequest } from "./stop-request";

await runCommand(async () => {
  await generateClient();
  await buildIfStale(process.env, stopRequest());
  return 0;
});
