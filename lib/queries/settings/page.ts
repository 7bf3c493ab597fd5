import type { Scope } from "@/lib/auth/scope";
import { loadLocks } from "@/lib/db/locks/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { closableYears, periodSpan, periodsOf } from "@/lib/domain/lock";
import type { Closing, SettingsPage } from "@/lib/domain/screen/settings";
import { countActivities } from "@/lib/queries/activities/list";
import { readPlanYears } from "@/lib/queries/plans/read";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";

/** As many locks as the page shows: seventeen of a year, for a dozen years. */
const MOST_LOCKS = 200;

/** Null for those who do not administer. @throws Failure NOT_FOUND for a unit that is not there */
export async function settingsPage(
  tx: SessionTx,
  scope: Scope,
  { period, ...wanted }: UnitWanted & { readonly period: string },
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
  const choice = { ...(await chosenUnit(tx, scope, wanted)), own: null };
  const years = closableYears(await readPlanYears(tx), scope.today);
  const periods = years.flatMap((year) => periodsOf(year, scope.today));
  return {
    choice,
    closing: periods.includes(period) ? await closingOf(tx, scope, period, choice.unit?.code) : null,
    locks: listed.toSorted((a, b) => Number(a.reopened !== null) - Number(b.reopened !== null)),
    inForce: locks.filter(({ reopened }) => reopened === null).length,
    periods,
    today: scope.today,
    upperDecides: scope.tenant.upperDecides,
    adminsSecondStep: scope.tenant.adminsSecondStep,
  };
}

async function closingOf(tx: SessionTx, scope: Scope, period: string, unit?: string): Promise<Closing> {
  const whom = unit === undefined ? {} : { unit, scope: "subtree" as const };
  const asked = { ...whom, ...periodSpan(period), status: ["SUBMITTED" as const] };
  return { period, waiting: await countActivities(tx, scope, asked) };
}
