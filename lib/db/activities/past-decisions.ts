import "server-only";
import type { SessionTx } from "../transaction";

/** When an imported activity was handed in and decided, and why it was not taken: a bundle has no columns for it. */
export interface PastDecision {
  readonly id: string;
  /** An instant, RFC 3339. */
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

/** Notes them on activities of an import session's federation; what is noted already stays as it is. */
export async function notePastDecisions({ db }: SessionTx, rows: readonly PastDecision[]): Promise<number> {
  return db.$executeRaw`
    UPDATE activities a
    SET submitted_at = r."submittedAt", decided_at = r."decidedAt", decision_reason = r.reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, "submittedAt" timestamptz, "decidedAt" timestamptz, reason text)
    WHERE a.id = r.id AND a.submitted_at IS NULL AND a.withdrawn_at IS NULL`;
}
