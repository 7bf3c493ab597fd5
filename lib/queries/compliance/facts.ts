import {
  type FactsOfActivities,
  loadActivityFacts,
  loadOtherFacts,
  type OtherFacts,
} from "@/lib/db/compliance/facts";
import { loadUnitRevisions, type UnitRevision } from "@/lib/db/compliance/revisions";
import type { SessionTx } from "@/lib/db/transaction";
import type { Facts } from "@/lib/domain/compliance/facts";
import type { FactsNeeded } from "@/lib/domain/compliance/needs";
import { keep, renew } from "@/lib/queries/kept/store";

const ROW_BYTES = 120;

/**
 * The facts that a plan's fold reads for a day, or a series for its days. Of a whole federation only what the activities
 * of the units that logged something meanwhile add is read anew, which is what nearly every write changes.
 * @param among ids of the units whose facts matter; null = all of the federation
 */
export async function factsFor(
  tx: SessionTx,
  needs: FactsNeeded,
  year: number,
  among: readonly string[] | null,
): Promise<Facts> {
  if (among === null && tx.pace !== "command") {
    const others = await keptFacts(tx, needs, year);
    return { ...others, ...(await renewedFacts(tx, needs)) };
  }
  const others = await loadOtherFacts(tx, needs, year, among);
  return { ...others, ...(await loadActivityFacts(tx, needs, among)) };
}

/** Figures of a federation, whoever asks: they depend on no person, and hold until something else than an activity changes. */
function keptFacts(tx: SessionTx, needs: FactsNeeded, year: number): Promise<OtherFacts> {
  const { tenant, othersRevision } = tx.who;
  return keep(JSON.stringify(["facts", tenant.id, othersRevision, year, needs]), {
    make: () => loadOtherFacts(tx, needs, year, null),
    bytes: ({ earliest: _, ...lists }) => sizeOf(lists),
  });
}

/** What activities add, and for which state of each unit's activities it was read. */
interface KeptActivities {
  readonly revisions: ReadonlyMap<string, UnitRevision>;
  readonly facts: FactsOfActivities;
}

/** The same of activities: a unit's rest on its own activities and on what changes the others' revision, and on nothing else. */
async function renewedFacts(tx: SessionTx, needs: FactsNeeded): Promise<FactsOfActivities> {
  const { tenant, othersRevision } = tx.who;
  const revisions = await loadUnitRevisions(tx);
  const { facts } = await renew<KeptActivities>(
    JSON.stringify(["activities", tenant.id, othersRevision, needs]),
    {
      make: async (before) => ({
        revisions,
        facts: before
          ? await renewed(tx, needs, before, revisions)
          : await loadActivityFacts(tx, needs, null),
      }),
      bytes: (made) => sizeOf(made.facts),
    },
  );
  return facts;
}

/** What is kept may be of a later state than the transaction's: what differs counts, not what is higher. */
async function renewed(
  tx: SessionTx,
  needs: FactsNeeded,
  { revisions: before, facts }: KeptActivities,
  revisions: KeptActivities["revisions"],
): Promise<FactsOfActivities> {
  const codes = new Set([...before.keys(), ...revisions.keys()]);
  const changed = new Set(
    [...codes].filter((code) => before.get(code)?.value !== revisions.get(code)?.value),
  );
  if (changed.size === 0) return facts;
  const ids = [...changed].flatMap((code) => revisions.get(code)?.id ?? []);
  const fresh = await loadActivityFacts(tx, needs, ids);
  const isSame = ({ unit }: { readonly unit: string }) => !changed.has(unit);
  return {
    activities: [...facts.activities.filter(isSame), ...fresh.activities],
    latestActivities: [...facts.latestActivities.filter(isSame), ...fresh.latestActivities],
  };
}

function sizeOf(lists: Readonly<Record<string, readonly unknown[]>>): number {
  return Object.values(lists).reduce((sum, { length }) => sum + length, 0) * ROW_BYTES;
}
