import { runCommand } from "./failure";
import { generateClient } from "./generate/client";
import { stopRequest } from "./stop-request";
import { runStages } from "./verify/stage";
import { STATIC_STAGES, UNIT_STAGE } from "./verify/stages";
import { forgetReports } from "./verify/tally";

await runCommand(async () => {
  await generateClient();
  await forgetReports();
  return runStages([...STATIC_STAGES, UNIT_STAGE], stopRequest());
});
