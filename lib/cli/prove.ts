import { runCommand } from "./failure";
import { stopRequest } from "./stop-request";
import { runStages } from "./verify/stage";
import { vitestStage } from "./verify/stages";
import { forgetReports } from "./verify/tally";

const RUNS = "500";

await runCommand(async () => {
  await forgetReports();
  const stage = vitestStage("property", ["unit"], { PROPERTY_RUNS: RUNS });
  return runStages([{ ...stage, args: [...stage.args, "tests/property"], live: true }], stopRequest());
});
