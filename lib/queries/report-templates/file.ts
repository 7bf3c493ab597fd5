import type { Scope } from "@/lib/auth/scope";
import { Failure, orNotFound } from "@/lib/db/failure";
import { loadTemplateContent } from "@/lib/db/report-templates/read";
import type { SessionTx } from "@/lib/db/transaction";

/** The template in force, to be saved. @throws Failure FORBIDDEN for whoever does not administer, NOT_FOUND */
export async function templateFile(tx: SessionTx, { administers }: Scope) {
  if (!administers) throw new Failure("FORBIDDEN");
  return orNotFound(await loadTemplateContent(tx));
}
