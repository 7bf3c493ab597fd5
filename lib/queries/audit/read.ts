import type { SessionTx } from "@/lib/db/transaction";
import type { AuditLine } from "@/lib/domain/audit";
import { RECORD_NAMES, recordedOf } from "@/lib/records/all";

/** Entries of records that name people name them too: whoever reads those is told to the audit (security.md §1). */
export function notePeople(tx: SessionTx, lines: readonly AuditLine[]): void {
  for (const { kind, unit } of lines) {
    const named = RECORD_NAMES.find(
      (each) => recordedOf(each).namesPeople && recordedOf(each).entity === kind,
    );
    if (named !== undefined) tx.named.add(named, unit?.code ?? null);
    if (kind === "user") tx.named.add("users", null);
  }
}
