import type { SharedView } from "@/lib/domain/screen/share";
import type { SessionTx } from "../transaction";

/** What is to be shared, by the unit's id, under a token. */
export interface FreshShare extends Pick<SharedView, "target" | "screen" | "table" | "year" | "asOf"> {
  readonly unitId: string | null;
  readonly token: string;
  readonly days: number;
}

/** Shares a view; who and when come from the session. @returns its id, and until when it holds */
export async function insertShare(
  tx: SessionTx,
  { unitId, target, screen, table, year, asOf, token, days }: FreshShare,
): Promise<{ readonly id: string; readonly expiresAt: string }> {
  const [row] = await tx.db.$queryRaw<{ id: string; expiresAt: string }[]>`
    INSERT INTO shares AS s (tenant_id, unit_id, target, screen, saved_table, year, as_of, token, expires_at)
    VALUES (${tx.who.tenant.id}::uuid, ${unitId}::uuid, ${target}, ${screen}, ${table}::uuid, ${year}, ${asOf}::date, ${token}, now() + make_interval(days => ${days}::int))
    RETURNING s.id::text, app.instant(s.expires_at) AS "expiresAt"`;
  if (row === undefined) throw new Error("Nothing was shared");
  return row;
}

/** Ends a share: its link opens nothing any more. @returns whether it was there, and not ended before */
export async function revokeShare({ db }: SessionTx, id: string): Promise<boolean> {
  return (
    (await db.$executeRaw`UPDATE shares SET revoked = true WHERE id::text = ${id} AND NOT revoked`) === 1
  );
}
