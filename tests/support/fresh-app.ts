import { resolve } from "node:path";
import { removeInstallation } from "@/lib/cli/database/remove";
import { runCommand } from "@/lib/cli/failure";
import { serve } from "@/lib/cli/serve/serve";
import { FOREIGN_SETTINGS, TEST_BUILD } from "@/lib/cli/verify/test-build";

/** Serves the production build on an installation that holds nothing but the demo. */
await runCommand(async () => {
  const dataDir = resolve(`.data-test/browser-${process.env.PORT}`);
  const { PORT } = process.env;
  for (const name of FOREIGN_SETTINGS) delete process.env[name];
  Object.assign(process.env, TEST_BUILD, { PORT, DATA_DIR: dataDir, SEED_DEMO: "1" });
  await removeInstallation(dataDir);
  return serve("start");
});
