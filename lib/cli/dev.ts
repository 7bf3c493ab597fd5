import { runCommand } from "./failure";
import { serve } from "./serve/serve";

await runCommand(() => serve("dev"));
