import type { CivilDate } from "@/lib/domain/calendar";
import type { SpotVerdict } from "@/lib/domain/spot-check";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

/**
 * Draws some at random of what was approved since a day and was not drawn before; what nobody reviews is not among it.
 * @param among ids of units; null = all
 * @returns how many were drawn
 */
export function drawChecks(
  { db, who }: SessionTx,
  { count, since, among }: { count: number; since: CivilDate; among: readonly string[] | null },
): Promise<number> {
  const ofThem = among === null ? Prisma.empty : Prisma.sql`AND a.unit_id = ANY (${[...among]}::uuid[])`;
  return db.$executeRaw`
    INSERT INTO spot_checks (tenant_id, activity_id)
    SELECT ${who.tenant.id}::uuid, a.id FROM activities a
    WHERE a.status IN ('APPROVED', 'PUBLISHED') AND a.withdrawn_at IS NULL AND a.occurred_on >= ${since}::date ${ofThem}
      AND a.type = ANY (ARRAY(SELECT t.code FROM activity_types t WHERE t.reviewed))
      AND a.unit_id <> ALL (ARRAY(SELECT u.id FROM units u WHERE u.level = 'PROVINCIAL'))
      AND a.id NOT IN (SELECT c.activity_id FROM spot_checks c)
    ORDER BY random() LIMIT ${count}`;
}

/** When one that was drawn was judged, null = not yet; undefined for one that was not drawn. Nobody else judges it meanwhile. */
export async function holdCheck({ db }: SessionTx, id: string): Promise<string | null | undefined> {
  const [row] = await db.$queryRaw<{ judgedAt: string | null }[]>`
    SELECT app.instant(judged_at) AS "judgedAt" FROM spot_checks WHERE activity_id = ${id} FOR UPDATE`;
  return row?.judgedAt;
}

/** Keeps what was found of one that was drawn, or takes it back. */
export async function judgeCheck(
  { db }: SessionTx,
  { id, verdict, note }: { id: string; verdict: SpotVerdict | null; note: string | null },
): Promise<void> {
  await db.$executeRaw`UPDATE spot_checks SET verdict = ${verdict}, note = ${note} WHERE activity_id = ${id}`;
}
