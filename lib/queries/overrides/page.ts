import type { Scope } from "@/lib/auth/scope";
import { loadShownPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { isMeasured, type OverrideProposal } from "@/lib/domain/plan";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { OverridesScreen } from "@/lib/domain/screen/overrides";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { chosenUnit } from "@/lib/queries/units/recordable";
import { listProposals } from "./list";
import { exceptionsOf } from "./read";

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
  const { asked, whole, found } = await exceptionsOf(tx, plan, address);
  const proposed = (await listProposals(tx, { year, limit: SHOWN })).items;
  const names = await unitNamesOf(
    tx,
    proposed.map(({ unit }) => unit),
  );
  const named = (each: OverrideProposal) => {
    const of = plan.targets.find(({ code }) => code === each.target);
    return of === undefined ? [] : [{ ...each, asked: of, unitName: names.get(each.unit) ?? each.unit }];
  };
  const { status, version } = plan;
  return {
    plan: { year, status, version },
    ...{ changes, proposes, choice, today: scope.today },
    targets: plan.targets.filter(isMeasured).filter(({ level }) => level === choice.unit?.level),
    proposals: proposed
      .flatMap(named)
      .toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null)),
    present: whole.filter(({ unit }) => unit === choice.unit?.code),
    excepted: {
      units: new Set(whole.map(({ unit }) => unit)).size,
      targets: plan.targets.filter(({ code }) => whole.some(({ target }) => target === code)),
    },
    filters: asked,
    listed: pageAsked(found, address, SHOWN),
  };
}
