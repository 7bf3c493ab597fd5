import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/db/audit";
import { openSession } from "@/lib/db/transaction";

/**
 * Leaves in the audit of every federation that all it holds was read into a backup, or came out of one.
 * @param tokens of commands' sessions by the code of the federation
 */
export async function auditAll(
  tokens: ReadonlyMap<string, string>,
  said:
    | { readonly action: "backup" }
    | { readonly action: "restore"; readonly after: { readonly of: string } },
): Promise<void> {
  const requestId = randomUUID();
  for (const [code, token] of tokens) {
    const entry = { ...said, entity: "federation", entityId: code, requestId };
    await openSession(token, "write", (tx) => recordAudit(tx, entry), "command");
  }
}
