import { removeInstallation } from "@/lib/cli/database/remove";
import { runCommand } from "@/lib/cli/failure";
import { serve } from "@/lib/cli/serve/serve";
import { FOREIGN_SETTINGS, TEST_BUILD } from "@/lib/cli/verify/test-build";
import { BROWSER_DATA_DIR, BROWSER_PORT } from "./browser-app";

/** Serves the production build on an installation that holds nothing but the demo. */
await runCommand(async () => {
  for (const name of FOREIGN_SETTINGS) delete process.env[name];
  const settings = { PORT: String(BROWSER_PORT), DATA_DIR: BROWSER_DATA_DIR, SEED_DEMO: "1" };
  Object.assign(process.env, TEST_BUILD, settings);
  await removeInstallation(BROWSER_DATA_DIR);
  return serve("start");
});
