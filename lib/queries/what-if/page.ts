import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { Failure, orNotFound } from "@/lib/db/failure";
import { loadPlans } from "@/lib/db/plans/list";
import { loadKeptPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { Moment } from "@/lib/domain/compliance/day";
import { once } from "@/lib/domain/compliance/once";
import { isSummed } from "@/lib/domain/measure";
import type { MeasuredTarget, Plan } from "@/lib/domain/plan";
import { isSameTarget } from "@/lib/domain/plan-difference";
import { effectBetween } from "@/lib/domain/screen/effect";
import type { TriedProblem } from "@/lib/domain/screen/plan";
import {
  canBeTried,
  type OpenWhatIf,
  outlooksOf,
  scoresBetween,
  type TriedName,
  triedFigures,
  triedNames,
  type WhatIfView,
} from "@/lib/domain/screen/what-if";
import { parseTypedNumber } from "@/lib/format";
import { changedUnder, type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { keptRecords } from "@/lib/queries/kept/records";
import { fieldProblems } from "@/lib/queries/plans/tried";
import { changesOf } from "@/lib/schemas/changed-plan";

/** So many units whose score changes are named. */
const MOST_SCORES = 40;

/**
 * Forecast of a target under the figures that the address tries, as `POST /compliance/what-if` answers them.
 * @throws Failure NOT_FOUND for a target that the reader has no figure of
 */
export function whatIfPage(tx: SessionTx, scope: Scope, address: Address): Promise<Framed<WhatIfView>> {
  return framed(tx, scope, address, (day) => whatIfOn(tx, scope, day, address));
}

async function whatIfOn(tx: SessionTx, scope: Scope, day: Moment, address: Address): Promise<WhatIfView> {
  const present = await snapshotOf(tx, day);
  const targets = answeredTargets(present);
  const target = targetAsked(targets, one(address, "target"));
  if (target === null) return { targets, open: null };
  const { plan, problems, typed } = triedIn(present.plan, target, address);
  const after = plan === present.plan ? present : await changedUnder(tx, plan, present);
  const tried = plan.targets.filter(canBeTried).find(({ code }) => code === target.code) ?? target;
  const open: OpenWhatIf = {
    ...{ target, tried, problems, differs: !isSameTarget(target, tried) },
    figures: triedFigures(target, tried, typed),
    effect: effectBetween(present, after, target.code),
    outlooks: outlooksOf(tried, after.compliance, present.names),
    scores: scoresBetween(present.compliance, after.compliance, present.names).slice(0, MOST_SCORES),
    draft: scope.administers ? await draftWith(tx, target.code, day.year) : null,
  };
  return { targets, open };
}

/** Those of which the reader has a figure. */
const answeredTargets = once(({ plan, compliance }: Snapshot): MeasuredTarget[] => {
  const answered = new Set(compliance.results.map(({ target }) => target));
  return plan.targets.filter(canBeTried).filter(({ code }) => answered.has(code));
});

/** What adds up over a year is forecast first, and among that what most units are asked for. */
function targetAsked(targets: readonly MeasuredTarget[], code: string): MeasuredTarget | null {
  if (code === "") {
    const counts = targets.filter(({ measure }) => isSummed(measure));
    return counts.find(({ level }) => level !== "PROVINCIAL") ?? counts[0] ?? targets[0] ?? null;
  }
  return orNotFound(targets.find((each) => each.code === code));
}

interface TriedPlan {
  /** The very plan where nothing is tried that can be. */
  readonly plan: Plan;
  readonly problems: readonly TriedProblem[];
  /** What cannot be taken, as it was typed. */
  readonly typed: Readonly<Partial<Record<TriedName, string>>>;
}

function triedIn(plan: Plan, target: MeasuredTarget, address: Address): TriedPlan {
  const said = triedNames(target).flatMap(({ name }) => {
    const text = one(address, name);
    return text === "" ? [] : [[name, text] as const];
  });
  if (said.length === 0) return { plan, problems: [], typed: {} };
  const change = Object.fromEntries(said.map(([name, text]) => [name, parseTypedNumber(text) ?? text]));
  try {
    const { changes } = parseWith(changesOf(plan), { changes: { [target.code]: change } });
    return { plan: changes, problems: [], typed: {} };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "INVALID") throw error;
    const problems = fieldProblems(error, (path) => path.slice(path.lastIndexOf(".") + 1));
    return { plan, problems, typed: Object.fromEntries(said) };
  }
}

/** The draft of a later year that has a target of the code. */
function draftWith(tx: SessionTx, code: string, year: number): Promise<number | null> {
  return keptRecords(tx, { name: "draftWith", params: { code, year } }, () => loadDraftWith(tx, code, year));
}

async function loadDraftWith(tx: SessionTx, code: string, year: number): Promise<number | null> {
  const drafts = (await loadPlans(tx)).filter((plan) => plan.status === "DRAFT" && plan.year > year);
  const next = drafts.at(-1);
  if (next === undefined) return null;
  const { targets } = await loadKeptPlan(tx, next.year);
  return targets.some((target) => target.code === code) ? next.year : null;
}
