import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { actorOver } from "@/lib/auth/over-unit";
import { Failure, orNotFound } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import { loadSelfScores } from "@/lib/db/self-scores/list";
import { insertSelfScore, updateSelfScore } from "@/lib/db/self-scores/write";
import { placedUnit } from "@/lib/db/units/read";
import type { SelfScore } from "@/lib/domain/self-score";
import type { selfScoreSaid } from "@/lib/schemas/self-score";

/** A unit says how it scores itself in a year that has a plan, or takes that back. */
export async function saySelfScore({
  tx,
  scope,
  input: { unit, version, ...said },
  audit,
}: Work<z.output<typeof selfScoreSaid>>): Promise<SelfScore> {
  const placed = orNotFound(await placedUnit(tx, unit));
  if (!actorOver(scope, placed).records) throw new Failure("FORBIDDEN");
  if ((await loadPlan(tx, said.year)) === null) throw new Failure("PLAN_NOT_FOUND");
  const present = async () => (await loadSelfScores(tx, said.year, unit))[0];
  const before = await present();
  const saved =
    version === undefined
      ? await insertSelfScore(tx, placed.id, said)
      : await updateSelfScore(tx, placed.id, said, version);
  const after = await present();
  if (!saved || after === undefined) throw new Failure("STALE", after && { present: after });
  await audit({
    entity: "selfScore",
    entityId: `${unit}/${said.year}`,
    unitId: placed.id,
    before: before && { score: before.score, explanation: before.explanation },
    after: { unit, ...said },
  });
  return after;
}
