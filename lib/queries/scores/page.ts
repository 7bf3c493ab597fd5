import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadSelfScores } from "@/lib/db/self-scores/list";
import type { SessionTx } from "@/lib/db/transaction";
import { indexFacts } from "@/lib/domain/compliance/records";
import { type ScorePage, scoreView } from "@/lib/domain/screen/score";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import type { Address } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { readPosition, unitViews } from "@/lib/queries/units/read";

/**
 * A unit's score with its arithmetic, and what the unit says of itself.
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export function scorePage(
  tx: SessionTx,
  scope: Scope,
  code: string,
  address: Address,
): Promise<Framed<ScorePage>> {
  return framed(tx, scope, address, async (day) => {
    const snapshot = await snapshotOf(tx, day);
    const placed = await readPosition(tx, code);
    const unit = indexFacts(snapshot.facts).units.get(code);
    const name = snapshot.names.get(code);
    if (placed === null || unit === undefined || name === undefined) throw new Failure("NOT_FOUND");
    const [said = null] = await loadSelfScores(tx, day.year, code);
    return {
      ...scoreView(unitViews(snapshot)(unit), snapshot.plan),
      unit: { code, name },
      said,
      says: scope.person !== null && actorOver(scope, placed).records,
    };
  });
}
