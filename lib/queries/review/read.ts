import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { earlierOf, lastDayOfYear, yearOf } from "@/lib/domain/calendar";
import type { ActivityTypeEntry } from "@/lib/domain/catalogue";
import { resultsByUnit } from "@/lib/domain/compliance/by-unit";
import { targetsCounting } from "@/lib/domain/compliance/counts-towards";
import type { Status } from "@/lib/domain/compliance/result";
import { isSummed } from "@/lib/domain/measure";
import { decidesEverywhere, decidesSomewhere } from "@/lib/domain/policy";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { lastReturn } from "@/lib/domain/screen/returned";
import type { ReviewEffect, ReviewItem } from "@/lib/domain/screen/review";
import { countAwaited, waitingForReader } from "@/lib/queries/activities/awaited";
import { getActivity, levelOf, meantFor } from "@/lib/queries/activities/read";
import { readActivityChoices, readOutlets } from "@/lib/queries/catalogue";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { wasEarlier } from "@/lib/queries/kept/figures";

/** What is open in the inbox; null where there is nothing, or nothing that the reader sees. */
export async function openItem(
  tx: SessionTx,
  scope: Scope,
  id: string | null,
  types: readonly ActivityTypeEntry[],
): Promise<ReviewItem | null> {
  if (id === null) return null;
  const detail = await found(getActivity(tx, scope, id), "NOT_FOUND");
  if (detail === null) return null;
  const { activity, files, linkChecks, linkGiven, lock, steps, history } = detail;
  const outlets = await readOutlets(tx);
  const waits = activity.status === "SUBMITTED";
  return {
    activity,
    typeName: types.find(({ code }) => code === activity.type) ?? activity.type,
    outletName: outlets.find(({ code }) => code === activity.outlet) ?? activity.outlet,
    choices: await readActivityChoices(tx),
    files,
    linkChecks,
    linkGiven,
    lock,
    meant: await meantFor(tx, waits ? { ...activity, status: "APPROVED" } : activity),
    effects: waits ? await effectsOf(tx, scope, activity) : [],
    decidable: steps.includes("approve"),
    handedIn: history.filter(({ action }) => HANDING_IN.has(action)).length,
    lastReturn: waits ? lastReturn(history) : null,
  };
}

/** How much waits for the asker's decision. @throws Failure FORBIDDEN for those who decide on nothing */
export async function waitingForAsker(tx: SessionTx, scope: Scope): Promise<number> {
  if (!decidesSomewhere(scope.memberships, scope.tenant)) throw new Failure("FORBIDDEN");
  return decidesEverywhere(scope.memberships)
    ? (await waitingForReader(tx, scope)).count
    : countAwaited(tx, scope, { among: null });
}

const HANDING_IN: ReadonlySet<string> = new Set(["activity.submit", "activity.createAndSubmit"]);

async function found<T>(work: Promise<T>, code: "NOT_FOUND" | "PLAN_NOT_FOUND"): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof Failure && error.code === code) return null;
    throw error;
  });
}

/** What approving and returning do to the figures that the reader sees; nothing in a year without a plan. */
async function effectsOf(tx: SessionTx, { today }: Scope, activity: ShownActivity): Promise<ReviewEffect[]> {
  const year = yearOf(activity.occurredOn);
  const asOf = earlierOf(today, lastDayOfYear(year));
  if (activity.occurredOn > asOf) return [];
  const snapshot = await found(snapshotOf(tx, { year, asOf }), "PLAN_NOT_FOUND");
  const level = await levelOf(tx, activity.unit);
  if (snapshot === null || level === undefined || wasEarlier(tx)) return [];
  const towards = (status: "SUBMITTED" | "APPROVED") =>
    targetsCounting(snapshot.plan, { ...activity, status, level });
  return effects(snapshot, activity, new Set(towards("SUBMITTED")), new Set(towards("APPROVED")));
}

function effects(
  { plan, compliance, names, units }: Snapshot,
  { unit, quantity }: ShownActivity,
  whenSubmitted: ReadonlySet<string>,
  whenApproved: ReadonlySet<string>,
): ReviewEffect[] {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  const results = resultsByUnit(compliance);
  const counting = plan.targets.filter(({ code }) => whenSubmitted.has(code) || whenApproved.has(code));
  return counting.flatMap(({ code: target, title, measure }) => {
    if (!isSummed(measure)) return [];
    const touched = holders(unit, parents, measure.scope).flatMap((holder) => {
      const result = results.get(holder)?.find((each) => each.target === target);
      return result ? [{ ...result, unitName: names.get(holder) ?? holder }] : [];
    });
    return touched.flatMap(({ value, required: asked, status, unitName }): ReviewEffect[] => {
      if (value === null || asked === null) return [];
      const required = comparedWith(status, asked);
      const returned = value - (whenSubmitted.has(target) ? quantity : 0);
      const approved = returned + (whenApproved.has(target) ? quantity : 0);
      const fromSubmission = whenSubmitted.has(target);
      return [{ target, title, unitName, required, now: value, approved, returned, fromSubmission }];
    });
  });
}

/** What is only tracked is compared with nothing. */
function comparedWith(status: Status, required: number): number | null {
  return status === "TRACKED" ? null : required;
}

/** Whose figure an activity of a unit enters: its own, or of every unit above it that the reader sees. */
function holders(
  unit: string,
  parents: ReadonlyMap<string, string | null | undefined>,
  scope: "own" | "direct" | "subtree",
): string[] {
  const above = parents.get(unit) ?? null;
  if (scope === "own") return [unit];
  if (scope === "direct") return above === null ? [] : [above];
  return above === null ? [unit] : [unit, ...holders(above, parents, scope)];
}
