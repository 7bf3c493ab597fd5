import { ensureBrowser } from "./browser";
import { runCommand } from "./failure";
import { generateClient } from "./generate/client";
import { stopRequest } from "./stop-request";
import { runStages } from "./verify/stage";
import { BUILD_STAGE, browserStage, STATIC_STAGES, UNIT_STAGE, vitestStage } from "./verify/stages";
import { forgetReports } from "./verify/tally";

await runCommand(async () => {
  ensureBrowser();
  await generateClient();
  await forgetReports();
  const stages = [
    ...STATIC_STAGES,
    UNIT_STAGE,
    vitestStage("integration", ["integration"]),
    BUILD_STAGE,
    vitestStage("commands", ["commands"]),
    browserStage(),
  ];
  return runStages(stages, stopRequest());
});
