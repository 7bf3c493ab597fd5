import type { Scope } from "@/lib/auth/scope";
import { loadLocks } from "@/lib/db/locks/list";
import { loadPlanYears } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { periodsOf } from "@/lib/domain/lock";
import type { SettingsPage } from "@/lib/domain/screen/settings";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";

/** As many locks as the page shows: seventeen of a year, for a dozen years. */
const MOST_LOCKS = 200;

/** Null for those who do not administer. @throws Failure NOT_FOUND for a unit that is not there */
export async function settingsPage(
  tx: SessionTx,
  scope: Scope,
  wanted: UnitWanted,
): Promise<SettingsPage | null> {
  if (!scope.administers || scope.person === null) return null;
  const locks = await loadLocks(tx, { after: null, limit: MOST_LOCKS });
  const names = await unitNamesOf(
    tx,
    locks.flatMap(({ unit }) => unit ?? []),
  );
  const listed = locks.map((lock) => ({
    ...lock,
    unitName: lock.unit === null ? null : (names.get(lock.unit) ?? lock.unit),
  }));
  return {
    choice: { ...(await chosenUnit(tx, scope, wanted)), own: null },
    locks: listed.toSorted((a, b) => Number(a.reopened !== null) - Number(b.reopened !== null)),
    inForce: locks.filter(({ reopened }) => reopened === null).length,
    periods: yearsOf(await loadPlanYears(tx), scope.today).flatMap((year) => periodsOf(year, scope.today)),
    today: scope.today,
  };
}

/** Years with a plan, this one and the one before, the latest first; none that lies ahead. */
function yearsOf(planned: readonly number[], today: CivilDate): number[] {
  const year = yearOf(today);
  return [...new Set([...planned, year, year - 1])].filter((each) => each <= year).sort((a, b) => b - a);
}
