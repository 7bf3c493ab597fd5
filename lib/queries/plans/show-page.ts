import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import { loadPassages } from "@/lib/db/plan-documents/list";
import { loadPlans } from "@/lib/db/plans/list";
import { loadPlan, loadShownPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { yearOf } from "@/lib/domain/calendar";
import type { ActivityTypeEntry } from "@/lib/domain/catalogue";
import { isMeasureOn, proposedMeasure } from "@/lib/domain/measure";
import { isOfTarget, type KeptPlan, type Target, type Titled } from "@/lib/domain/plan";
import { differencesBetween } from "@/lib/domain/plan-difference";
import { effectBetween, effectOfNew, metCountOf } from "@/lib/domain/screen/effect";
import {
  type Comparison,
  type Effect,
  type OpenTarget,
  type PlanScreen,
  type PlanShortfalls,
  TRIED,
} from "@/lib/domain/screen/plan";
import { planShortfalls } from "@/lib/domain/screen/plan-shortfalls";
import { readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import { changedUnder, type Snapshot, snapshotOf, snapshotUnder } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { measure } from "@/lib/schemas/measure";
import { triedOf } from "./tried";

/** No target's code: of one that has none yet. */
const NEW = "~";

/**
 * A year's plan: beside an earlier one, or with one of its targets open, a new one too, and what the address tries of it.
 * @throws Failure PLAN_NOT_FOUND; NOT_FOUND for a target that it lacks
 */
export async function planPage(
  tx: SessionTx,
  scope: Scope,
  year: number,
  address: Address,
): Promise<PlanScreen> {
  const plan = await loadShownPlan(tx, year);
  const changes = scope.administers && plan.status !== "CLOSED";
  const earlier = (await loadPlans(tx)).find((each) => each.year < year)?.year ?? null;
  const target = targetAsked(plan, address, changes);
  const compares = earlier !== null && one(address, "against") === String(earlier);
  return {
    ...{ plan, changes, earlier, today: scope.today, passages: await loadPassages(tx, year) },
    open:
      target === undefined || compares ? null : await openTarget(tx, plan, target, changes ? address : {}),
    compared: compares ? await comparisonWith(tx, plan, earlier) : null,
  };
}

/** Null = a new one, undefined = none is open. */
function targetAsked(plan: KeptPlan, address: Address, changes: boolean): Target | null | undefined {
  if (changes && one(address, "add") !== "") return null;
  const code = one(address, "target");
  if (code === "") return undefined;
  return orNotFound(plan.targets.find((each) => each.code === code));
}

/**
 * A target of a plan, or a new one, with what the address tries of it.
 * @param proposed what a new one begins with
 */
export async function openTarget(
  tx: SessionTx,
  plan: KeptPlan,
  target: Target | null,
  address: Address,
  proposed: Target = proposedTarget(),
): Promise<OpenTarget> {
  const { target: said, ...rest } = triedOf(plan, target ?? proposed, address);
  const lists = await named(tx);
  const tried = { ...said, ownType: ownTypeOf(said, lists.activityTypes) };
  const over = one(address, TRIED);
  const outdated = target !== null && rest.differs && over !== "" && over !== String(plan.version);
  return {
    ...{ target, tried, outdated, ...rest },
    effect: tried.measure === null ? null : await effectOf(tx, plan, tried, target !== null),
    history: plan.changes.filter(isOfTarget).filter((change) => change.target === target?.code),
    ...lists,
  };
}

/** What is called a type that is tried, which may be another than that of the plan. */
function ownTypeOf({ measure }: Target, types: readonly ActivityTypeEntry[]): Titled | null {
  if (!isMeasureOn(measure, "activities")) return null;
  const found = types.find(({ code, own }) => own && code === measure.activityType);
  return found === undefined ? null : { title: found.name, titleEn: found.nameEn };
}

/** What a measure can name. */
async function named(tx: SessionTx) {
  return { outlets: await readOutlets(tx), activityTypes: await readActivityTypes(tx) };
}

function proposedTarget(): Target {
  return {
    ...{ code: NEW, title: "", titleEn: null, sentence: null, level: "UPPER", kinds: [], condition: [] },
    ...{ force: "MANDATORY", weight: 1, dueOn: null, measure: parseWith(measure, proposedMeasure("count")) },
  };
}

/** Figures of the plan's own year; of a draft as if it held now. Null where there are none to compare with. */
async function present(tx: SessionTx, { status, year }: KeptPlan): Promise<Snapshot | null> {
  const now = yearOf(tx.who.today);
  const compared = status === "DRAFT" ? now : year;
  if (compared > now || (await loadPlan(tx, compared)) === null) return null;
  return snapshotOf(tx, { year: compared });
}

async function effectOf(
  tx: SessionTx,
  plan: KeptPlan,
  tried: Target,
  isThere: boolean,
): Promise<Effect | null> {
  const before = await present(tx, plan);
  if (before === null) return null;
  const { year } = before.compliance;
  const { code } = tried;
  const others = plan.targets.filter((each) => each.code !== code);
  const after = await changedUnder(tx, { ...plan, year, targets: [...others, tried] }, before);
  return isThere ? effectBetween(before, after, code) : effectOfNew(after, code);
}

/** What a draft can make up for: what an earlier plan's year ended without. */
async function shortfallsBefore(
  tx: SessionTx,
  plan: KeptPlan,
  earlier: KeptPlan,
): Promise<PlanShortfalls | null> {
  const { year, status } = earlier;
  if (plan.status !== "DRAFT" || status === "DRAFT" || year > yearOf(tx.who.today)) return null;
  return planShortfalls(earlier, (await snapshotOf(tx, { year })).compliance, plan);
}

async function comparisonWith(tx: SessionTx, plan: KeptPlan, earlier: number): Promise<Comparison> {
  const other = await loadShownPlan(tx, earlier);
  const differences = differencesBetween(other, plan);
  const snapshot = await present(tx, plan);
  const shortfalls = await shortfallsBefore(tx, plan, other);
  const head = { year: earlier, shortfalls, ...(await named(tx)) };
  if (snapshot === null) return { ...head, targets: differences.map((each) => ({ ...each, met: null })) };
  const { year } = snapshot.compliance;
  const [was, is] = [
    await snapshotUnder(tx, { ...other, year }, snapshot),
    await snapshotUnder(tx, { ...plan, year }, snapshot),
  ];
  const targets = differences.map((each) => {
    const [before, after] = [metCountOf(was.compliance, each.code), metCountOf(is.compliance, each.code)];
    return { ...each, met: { before, after } };
  });
  return { ...head, targets };
}
