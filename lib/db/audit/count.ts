import type { AuditDoing } from "@/lib/domain/audit";
import type { SessionTx } from "../transaction";

/** How often something was done lately, at most so often as it is counted, and when last. */
export interface AuditTally {
  readonly what: string;
  readonly entries: number;
  readonly latest: string | null;
}

/** How many entries of some doings and of some kinds there are since so many days, for administrators; for others none. */
export function tallyAudit(
  tx: SessionTx,
  doings: readonly AuditDoing[],
  kinds: readonly string[],
  { days, most }: { readonly days: number; readonly most: number },
): Promise<AuditTally[]> {
  return tx.db.$queryRaw<AuditTally[]>`
    SELECT what, entries, app.instant(latest) AS latest
    FROM app.audit_lately(${[...doings]}::text[], ${[...kinds]}::text[], now() - make_interval(days => ${days}::int), ${most}::int)`;
}
