import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import type { Compliance } from "@/lib/domain/compliance/result";
import type { KeptPlan, Plan, Target } from "@/lib/domain/plan";
import type { Effect, MetCount, OpenTarget, PlanScreen } from "@/lib/domain/screen/plan";
import { type Snapshot, snapshotOf, snapshotUnder } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { getPlan } from "./read";
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
  const plan = await getPlan(tx, year);
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
    history: plan.changes.filter((change) => change.target === target.code),
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
  const compared = status === "ISSUED" ? year : present;
  if (compared > present || (await loadPlan(tx, compared)) === null) return null;
  const before = await snapshotOf(tx, { year: compared });
  const after = await snapshotUnder(tx, { ...tried, year: compared }, before);
  return {
    asOf: before.compliance.asOf,
    before: tallyOf(before.compliance, code),
    after: tallyOf(after.compliance, code),
    turned: turnedBetween(before, after.compliance, code),
  };
}

function tallyOf({ targets }: Compliance, code: string): MetCount {
  const { applicable = 0, met = 0 } = targets.find(({ target }) => target === code) ?? {};
  return { applicable, met };
}

function turnedBetween({ compliance, names }: Snapshot, after: Compliance, code: string): Effect["turned"] {
  const before = new Map(
    compliance.results.filter(({ target }) => target === code).map(({ unit, status }) => [unit, status]),
  );
  return after.results
    .flatMap(({ unit, target, status }) => {
      const was = before.get(unit);
      if (target !== code || was === undefined || was === status) return [];
      return [{ unit, name: names.get(unit) ?? unit, before: was, after: status }];
    })
    .slice(0, MOST_TURNED);
}
