import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadKeptPlan, loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import type { Compliance } from "@/lib/domain/compliance/result";
import { turnedBetween } from "@/lib/domain/compliance/what-if";
import { isOfTarget, type KeptPlan, type Plan, type Target } from "@/lib/domain/plan";
import type { Effect, MetCount, OpenTarget, PlanScreen } from "@/lib/domain/screen/plan";
import { snapshotOf, snapshotUnder } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { triedOf } from "./tried";

/** So many units whose status turns are named. */
const MOST_TURNED = 40;

/**
 * A year's plan, and what the address tries of one of its targets.
 * @throws Failure PLAN_NOT_FOUND; NOT_FOUND for a target that it lacks
 */
export async function planPage(
  tx: SessionTx,
  scope: Scope,
  year: number,
  address: Address,
): Promise<PlanScreen> {
  const plan = await loadKeptPlan(tx, year);
  const code = one(address, "target");
  const target = plan.targets.find((each) => each.code === code);
  if (code !== "" && target === undefined) throw new Failure("NOT_FOUND");
  const { administers, today } = scope;
  return {
    ...{ plan, administers, today },
    open: target === undefined ? null : await openTarget(tx, scope, plan, target, address),
  };
}

async function openTarget(
  tx: SessionTx,
  scope: Scope,
  plan: KeptPlan,
  target: Target,
  address: Address,
): Promise<OpenTarget> {
  const tried = triedOf(plan, target, scope.administers ? address : {});
  return {
    target,
    tried: tried.plan.targets.find(({ code }) => code === target.code) ?? target,
    change: tried.change === null ? null : JSON.stringify({ [target.code]: tried.change }),
    problems: tried.problems,
    effect: await effectOf(tx, yearOf(scope.today), plan, tried.plan, target.code),
    history: plan.changes.filter(isOfTarget).filter((change) => change.target === target.code),
  };
}

/** Of an issued plan in its own year; of a draft as if it held now. */
async function effectOf(
  tx: SessionTx,
  present: number,
  { status, year }: KeptPlan,
  tried: Plan,
  code: string,
): Promise<Effect | null> {
  const compared = status === "DRAFT" ? present : year;
  if (compared > present || (await loadPlan(tx, compared)) === null) return null;
  const before = await snapshotOf(tx, { year: compared });
  const after = await snapshotUnder(tx, { ...tried, year: compared }, before);
  const turned = turnedBetween(ofTarget(before.compliance, code), ofTarget(after.compliance, code));
  return {
    asOf: before.compliance.asOf,
    before: tallyOf(before.compliance, code),
    after: tallyOf(after.compliance, code),
    turnedCount: turned.length,
    turned: turned
      .slice(0, MOST_TURNED)
      .map((each) => ({ ...each, name: before.names.get(each.unit) ?? each.unit })),
  };
}

/** Of a draft the other targets are another plan's. */
function ofTarget(compliance: Compliance, code: string): Compliance {
  return { ...compliance, results: compliance.results.filter(({ target }) => target === code) };
}

function tallyOf({ targets }: Compliance, code: string): MetCount {
  const { applicable = 0, met = 0 } = targets.find(({ target }) => target === code) ?? {};
  return { applicable, met };
}
