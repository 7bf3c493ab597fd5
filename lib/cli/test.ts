import { ensureBrowser } from "./browser";
import { freePort } from "./database/free-port";
import { runCommand } from "./failure";
import { generateClient } from "./generate/client";
import { stopRequest } from "./stop-request";
import { runStages } from "./verify/stage";
import { BUILD_STAGE, browserStage, STATIC_STAGES, UNIT_STAGE, vitestStage } from "./verify/stages";
import { forgetReports } from "./verify/tally";

/** Another is taken where it is in use, as beside another run of the tests. */
const BROWSER_PORT = 4173;

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
    browserStage(await freePort(BROWSER_PORT)),
  ];
  return runStages(stages, stopRequest());
});
