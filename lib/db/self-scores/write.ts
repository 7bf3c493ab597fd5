import type { SelfScore } from "@/lib/domain/self-score";
import type { SessionTx } from "../transaction";

/** What a unit says of itself; who and when come from the session. */
export type SelfScoreSaid = Pick<SelfScore, "year" | "score" | "explanation">;

/** Says it for the first time. @returns false where something is said already */
export async function insertSelfScore(
  { db, who }: SessionTx,
  unitId: string,
  { year, score, explanation }: SelfScoreSaid,
): Promise<boolean> {
  const made = await db.$executeRaw`
    INSERT INTO self_scores (tenant_id, unit_id, year, score, explanation)
    VALUES (${who.tenant.id}::uuid, ${unitId}::uuid, ${year}::int, ${score}::float8::numeric(4, 1), ${explanation})
    ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Says it otherwise. @returns false for a version of before */
export async function updateSelfScore(
  { db }: SessionTx,
  unitId: string,
  { year, score, explanation }: SelfScoreSaid,
  version: number,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE self_scores SET score = ${score}::float8::numeric(4, 1), explanation = ${explanation}
    WHERE unit_id = ${unitId}::uuid AND year = ${year}::int AND version = ${version}::int`;
  return count === 1;
}
