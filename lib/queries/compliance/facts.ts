import { loadActivityFacts, loadOtherFacts, type OtherFacts } from "@/lib/db/compliance/facts";
import type { SessionTx } from "@/lib/db/transaction";
import type { Facts } from "@/lib/domain/compliance/facts";
import type { FactsNeeded } from "@/lib/domain/compliance/needs";
import { Kept } from "@/lib/queries/kept";

const KEPT_ROWS = 300_000;

/** Figures of a federation, whoever asks: they depend on no person, and hold until something else than an activity changes. */
const kept = new Kept<OtherFacts>(KEPT_ROWS);

/**
 * The facts that a plan's fold reads for one day. Of a whole federation only what activities add is read anew after an
 * activity was logged, which is what nearly every write is.
 * @param among ids of the units whose facts matter; null = all of the federation
 */
export async function factsFor(
  tx: SessionTx,
  needs: FactsNeeded,
  year: number,
  among: readonly string[] | null,
): Promise<Facts> {
  const others =
    among === null ? await keptFacts(tx, needs, year) : await loadOtherFacts(tx, needs, year, among);
  return { ...others, ...(await loadActivityFacts(tx, needs, among)) };
}

async function keptFacts(tx: SessionTx, needs: FactsNeeded, year: number): Promise<OtherFacts> {
  const { tenant, othersRevision } = tx.who;
  const key = JSON.stringify([tenant.id, othersRevision, year, needs]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { earliest, ...lists } = await loadOtherFacts(tx, needs, year, null);
  const rows = Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  kept.set(key, { ...lists, earliest }, rows);
  return { ...lists, earliest };
}
