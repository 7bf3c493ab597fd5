import type { Scope } from "@/lib/auth/scope";
import { loadTemplate } from "@/lib/db/report-templates/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { TemplateScreen } from "@/lib/domain/screen/report";

/** Null for those who do not administer. */
export async function templatePage(tx: SessionTx, scope: Scope): Promise<TemplateScreen | null> {
  return scope.administers ? { template: await loadTemplate(tx) } : null;
}
