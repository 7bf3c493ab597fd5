import { loadActivityFacts, loadOtherFacts, type OtherFacts } from "@/lib/db/compliance/facts";
import type { SessionTx } from "@/lib/db/transaction";
import type { Facts } from "@/lib/domain/compliance/facts";
import type { FactsNeeded } from "@/lib/domain/compliance/needs";
import { keep } from "@/lib/queries/kept/store";

const ROW_BYTES = 120;

/**
 * The facts that a plan's fold reads for a day, or a series for its days. Of a whole federation only what activities add is read anew after an
 * activity was logged, which is what nearly every write is.
 * @param among ids of the units whose facts matter; null = all of the federation
 */
export async function factsFor(
  tx: SessionTx,
  needs: FactsNeeded,
  year: number,
  among: readonly string[] | null,
): Promise<Facts> {
  const whole = among === null && tx.pace !== "command";
  const others = whole ? await keptFacts(tx, needs, year) : await loadOtherFacts(tx, needs, year, among);
  return { ...others, ...(await loadActivityFacts(tx, needs, among)) };
}

/** Figures of a federation, whoever asks: they depend on no person, and hold until something else than an activity changes. */
function keptFacts(tx: SessionTx, needs: FactsNeeded, year: number): Promise<OtherFacts> {
  const { tenant, othersRevision } = tx.who;
  return keep(JSON.stringify(["facts", tenant.id, othersRevision, year, needs]), {
    make: () => loadOtherFacts(tx, needs, year, null),
    bytes: ({ earliest: _, ...lists }) =>
      Object.values(lists).reduce((sum, { length }) => sum + length, 0) * ROW_BYTES,
  });
}
