import { ensureBrowser } from "./browser";
import { runCommand } from "./failure";
import { generateClient } from "./generate/client";
import { stopRequest } from "./stop-request";
import { runStages } from "./verify/stage";
import { browserStage, STATIC_STAGES, UNIT_STAGE, vitestStage } from "./verify/stages";
import { forgetReports } from "./verify/tally";

await runCommand(async () => {
  ensureBrowser();
  await generateClient();
  await forgetReports();
  const served = [
    vitestStage("integration", ["integration"]),
    vitestStage("commands", ["commands"]),
    browserStage(),
  ];
  return runStages([...STATIC_STAGES, UNIT_STAGE, ...served], stopRequest());
});
