import { runCommand } from "@/lib/cli/failure";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { serve } from "@/lib/cli/serve/serve";
import { TEST_BUILD } from "@/lib/cli/verify/test-build";
import { BROWSER_DATA_DIR, BROWSER_MAIL_PORT, BROWSER_PORT } from "./browser-app";
import { forgetForeignSettings } from "./foreign-settings";

/** Serves the production build on an installation that holds nothing but the demo. */
await runCommand(async () => {
  const settings = {
    ...{ PORT: String(BROWSER_PORT), DATA_DIR: BROWSER_DATA_DIR, SEED_DEMO: "1" },
    ...{ APP_URL: `http://localhost:${BROWSER_PORT}`, SMTP_URL: `smtp://127.0.0.1:${BROWSER_MAIL_PORT}` },
    MAIL_FROM: "chitieu@congdoan.test",
  };
  Object.assign(forgetForeignSettings(process.env), TEST_BUILD, settings);
  await removeInstallation(BROWSER_DATA_DIR);
  return serve("start");
});
