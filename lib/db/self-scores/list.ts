import type { SelfScore } from "@/lib/domain/self-score";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** What units say of themselves in a year, of those that the session sees; @param unit of one alone, by its code */
export async function loadSelfScores(
  tx: SessionTx,
  year: number,
  unit: string | null = null,
): Promise<SelfScore[]> {
  const rows = await tx.db.$queryRaw<SelfScore[]>`
    SELECT u.code AS unit, s.year, s.score::float8 AS score, s.explanation, s.version, app.instant(s.said_at) AS "saidAt",
      s.said_by::text AS "saidBy"
    FROM self_scores s JOIN units u ON u.tenant_id = s.tenant_id AND u.id = s.unit_id
    WHERE s.year = ${year} AND (${unit}::text IS NULL OR u.code = ${unit}) ORDER BY u.code COLLATE "C"`;
  const names = await personNames(
    tx,
    rows.map(({ saidBy }) => saidBy),
  );
  return rows.map(({ saidBy, ...row }) => ({
    ...row,
    saidBy: saidBy === null ? null : (names.get(saidBy) ?? null),
  }));
}

/** The scores alone that units give themselves in a year, by their codes. */
export async function loadOwnScores({ db }: SessionTx, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ unit: string; score: number }[]>`
    SELECT u.code AS unit, s.score::float8 AS score
    FROM self_scores s JOIN units u ON u.tenant_id = s.tenant_id AND u.id = s.unit_id
    WHERE s.year = ${year} AND s.score IS NOT NULL`;
  return new Map(rows.map(({ unit, score }) => [unit, score]));
}
