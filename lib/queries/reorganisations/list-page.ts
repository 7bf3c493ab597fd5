import type { Scope } from "@/lib/auth/scope";
import { loadNamesBefore, loadReorganisations } from "@/lib/db/reorganisations/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { saidOf } from "@/lib/domain/reorganisation/named";
import type { ReorganisationListScreen } from "@/lib/domain/screen/reorganisation";

/** So many are listed; a federation is not reorganised every week. */
const MOST_LISTED = 100;

/** What was done to the federation's units, the latest first; null for others than administrators. */
export async function reorganisationListPage(
  tx: SessionTx,
  { administers }: Scope,
): Promise<ReorganisationListScreen | null> {
  if (!administers) return null;
  const reorganisations = await loadReorganisations(tx, { after: null, limit: MOST_LISTED });
  const said = reorganisations.flatMap(({ steps }) => steps.flatMap(saidOf));
  const names = await unitNamesOf(tx, said);
  const before = await loadNamesBefore(
    tx,
    reorganisations.map(({ id }) => id),
  );
  return {
    reorganisations: reorganisations.map((each) => {
      const named = each.steps.flatMap(saidOf).map((code) => [code, names.get(code) ?? code]);
      return { ...each, names: { ...Object.fromEntries(named), ...before.get(each.id) } };
    }),
  };
}
