import type { Scope } from "@/lib/auth/scope";
import { loadTableNames } from "@/lib/db/saved-tables/list";
import { loadShares } from "@/lib/db/shares/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf, unitsOfLevel } from "@/lib/db/units/names";
import type { SharesPage } from "@/lib/domain/screen/share";
import { readPlan, readPlanYears } from "@/lib/queries/plans/read";

/** As many as the page shows: a share a week for two years. */
const MOST_SHARES = 100;

/** What is shared with whoever has a link; null for whoever does not administer. */
export async function sharesPage(tx: SessionTx, scope: Scope): Promise<SharesPage | null> {
  if (!scope.administers || scope.person === null) return null;
  const shares = await loadShares(tx, MOST_SHARES);
  const names = await unitNamesOf(
    tx,
    shares.flatMap(({ unit }) => unit ?? []),
  );
  const years = await readPlanYears(tx);
  return {
    units: [...(await unitsOfLevel(tx, "PROVINCIAL")), ...(await unitsOfLevel(tx, "UPPER"))],
    years,
    targets:
      years[0] === undefined
        ? []
        : ((await readPlan(tx, years[0]))?.targets ?? []).map(({ code, title }) => ({ code, title })),
    tables: await loadTableNames(tx),
    shares: shares.map((share) => ({
      ...share,
      unitName: share.unit === null ? null : (names.get(share.unit) ?? share.unit),
    })),
    now: new Date().toISOString(),
  };
}
