import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadTemplateContent } from "@/lib/db/report-templates/read";
import type { SessionTx } from "@/lib/db/transaction";

/** The template in force, to be saved. @throws Failure FORBIDDEN for whoever does not administer, NOT_FOUND */
export async function templateFile(tx: SessionTx, { administers }: Scope) {
  if (!administers) throw new Failure("FORBIDDEN");
  const template = await loadTemplateContent(tx);
  if (template === null) throw new Failure("NOT_FOUND");
  return template;
}
