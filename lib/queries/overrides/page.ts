import type { Scope } from "@/lib/auth/scope";
import { loadOverrides } from "@/lib/db/overrides/list";
import { loadShownPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { isMeasured, type KeptPlan, type PlanChange, type SaidOverride } from "@/lib/domain/plan";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { OverridesScreen } from "@/lib/domain/screen/overrides";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { partFollowing } from "@/lib/queries/frame/page-asked";
import { chosenUnit } from "@/lib/queries/units/recordable";
import { listOverrides, listProposals } from "./list";

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
  address: Address,
): Promise<OverridesScreen> {
  const plan = await loadShownPlan(tx, year);
  const changes = scope.administers && plan.status !== "CLOSED";
  const proposes = !changes && plan.status !== "CLOSED" && recordsSomewhere(scope.memberships);
  const none = { unit: "", find: "" };
  const wanted = { unit: one(address, "unit"), find: one(address, "find") };
  const choice = await chosenUnit(tx, scope, changes || proposes ? wanted : none);
  const { part } = await partFollowing(
    address,
    (cursor) => listOverrides(tx, { year, limit: SHOWN, ...cursor }),
    ({ items }) => items.length === 0,
  );
  const { items, nextCursor } = part;
  const present = await presentOf(tx, plan, choice.unit?.code);
  const proposed = (await listProposals(tx, { year, limit: SHOWN })).items;
  const units = [...items, ...present, ...proposed].map(({ unit }) => unit);
  const names = await unitNamesOf(tx, units);
  const named = <T extends { readonly unit: string; readonly target: string }>(each: T) => {
    const asked = plan.targets.find(({ code }) => code === each.target);
    return asked === undefined ? [] : [{ ...each, asked, unitName: names.get(each.unit) ?? each.unit }];
  };
  const decided = (each: SaidOverride) =>
    named(each).map((one) => ({ ...one, decided: lastChangeOf(plan, one) }));
  const { status, version } = plan;
  return {
    plan: { year, status, version },
    ...{ changes, proposes, choice, next: nextCursor, today: scope.today },
    targets: plan.targets.filter(isMeasured).filter(({ level }) => level === choice.unit?.level),
    proposals: proposed
      .flatMap(named)
      .toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null)),
    present: present.flatMap(decided),
    listed: items.flatMap(decided),
  };
}

async function presentOf(
  tx: SessionTx,
  { year, targets }: KeptPlan,
  unit: string | undefined,
): Promise<SaidOverride[]> {
  return unit === undefined ? [] : loadOverrides(tx, year, { unit }, { after: null, limit: targets.length });
}

function lastChangeOf({ changes }: KeptPlan, { unit, target }: SaidOverride): PlanChange | null {
  return changes.find((change) => change.unit === unit && change.target === target) ?? null;
}
