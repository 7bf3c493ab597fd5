import { resolve } from "node:path";
import { removeInstallation } from "@/lib/cli/database/remove";
import { runCommand } from "@/lib/cli/failure";
import { serve } from "@/lib/cli/serve/serve";

/** One for all runs, so that a build is used again although each run founds an installation of its own. */
const ACTIONS_KEY = Buffer.alloc(32, "browser tests").toString("base64");

/** Serves the production build on an installation that holds nothing but the demo. */
await runCommand(async () => {
  const dataDir = resolve(`.data-test/browser-${process.env.PORT}`);
  for (const name of ["DATABASE_URL", "DATABASE_APP_URL", "DATABASE_AUTH_URL", "APP_URL", "HOST"])
    delete process.env[name];
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    NEXT_DIST_DIR: ".next-test",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTIONS_KEY,
    SEED_DEMO: "1",
  });
  await removeInstallation(dataDir);
  return serve("start");
});
