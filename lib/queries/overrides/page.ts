import type { Scope } from "@/lib/auth/scope";
import { loadKeptPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { isMeasured } from "@/lib/domain/plan";
import type { OverridesScreen } from "@/lib/domain/screen/overrides";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";
import { listOverrides } from "./list";

/** A page of the list. */
const SHOWN = 50;

/**
 * Units of which other figures are asked in a year.
 * @throws Failure PLAN_NOT_FOUND; NOT_FOUND for a unit that is not there
 */
export async function overridesPage(
  tx: SessionTx,
  scope: Scope,
  year: number,
  { cursor, ...wanted }: UnitWanted & { readonly cursor: string },
): Promise<OverridesScreen> {
  const plan = await loadKeptPlan(tx, year);
  const changes = scope.administers && plan.status !== "CLOSED";
  const choice = await chosenUnit(tx, scope, changes ? wanted : { unit: "", find: "" });
  const after = cursor === "" ? {} : { cursor };
  const { items, nextCursor } = await listOverrides(tx, { year, limit: SHOWN, ...after });
  const names = await unitNamesOf(
    tx,
    items.map(({ unit }) => unit),
  );
  const { status, version } = plan;
  return {
    plan: { year, status, version },
    ...{ changes, choice, next: nextCursor, today: scope.today },
    targets: plan.targets.filter(isMeasured).filter(({ level }) => level === choice.unit?.level),
    listed: items.flatMap((item) => {
      const asked = plan.targets.find(({ code }) => code === item.target);
      return asked === undefined ? [] : [{ ...item, asked, unitName: names.get(item.unit) ?? item.unit }];
    }),
  };
}
