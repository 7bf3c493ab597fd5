import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { toRecords } from "@/lib/db/activities/columns";
import { holdActivity, loadActivity } from "@/lib/db/activities/read";
import { Failure, orNotFound } from "@/lib/db/failure";
import { loadFiles } from "@/lib/db/files/read";
import { loadLinkChecks, loadLinkGiven } from "@/lib/db/links/read";
import { closedDaysOf } from "@/lib/db/locks/list";
import { activityHistory } from "@/lib/db/records/history";
import type { SessionTx } from "@/lib/db/transaction";
import { unitLevels } from "@/lib/db/units/names";
import { yearOf } from "@/lib/domain/calendar";
import {
  targetsCounting,
  targetsLostWithoutOutlet,
  whyUncounted,
} from "@/lib/domain/compliance/counts-towards";
import { lockOn } from "@/lib/domain/lock";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { ActivityDetail, TargetsMeant } from "@/lib/domain/screen/activity-page";
import { offeredSteps } from "@/lib/domain/screen/activity-steps";
import type { Level } from "@/lib/domain/unit";
import { needsReason, possibleSteps } from "@/lib/domain/workflow";
import { keptRecords } from "@/lib/queries/kept/records";
import { readPlan } from "@/lib/queries/plans/read";
import { RECORDS } from "@/lib/records/all";
import { linksIn } from "@/lib/records/links";

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function getActivity(tx: SessionTx, scope: Scope, id: string): Promise<ActivityDetail> {
  const held = await holdActivity(tx, id);
  const [activity] = held === null ? [] : await toRecords(tx, [held.row]);
  if (held === null || activity === undefined) throw new Failure("NOT_FOUND");
  const closed = await closedDaysOf(tx, activity.unit);
  const lock = lockOn(closed, [activity.occurredOn]);
  const steps = lock === null ? possibleSteps(held.state, actorOver(scope, held.position)) : [];
  return {
    activity,
    lock,
    closed,
    steps,
    offered: offeredSteps(held.state, steps),
    stepsWithReason: steps.filter((step) => needsReason(step, activity.status)),
    mine: held.row.createdBy === scope.person?.id,
    files: await loadFiles(tx, activity.files),
    linkChecks: await loadLinkChecks(tx, "activities", id),
    history: await activityHistory(tx, id),
    linkGiven: await loadLinkGiven(tx, linksIn(RECORDS.activities, activity), { kind: "activities", id }),
  };
}

/** The level of a unit that the asker sees. */
export async function levelOf(tx: SessionTx, unit: string): Promise<Level | undefined> {
  const levels = await keptRecords(tx, { name: "level", params: unit }, () => unitLevels(tx, [unit]));
  return levels.get(unit);
}

/** What an activity means for the targets of its year; nothing when it is withdrawn. */
export async function meantFor(tx: SessionTx, activity: ShownActivity): Promise<TargetsMeant> {
  const plan = await readPlan(tx, yearOf(activity.occurredOn));
  const level = await levelOf(tx, activity.unit);
  if (level === undefined || activity.withdrawn !== null) return MEANS_NOTHING;
  const { status } = activity;
  if (plan === null) return { ...MEANS_NOTHING, nowhere: { why: "NO_PLAN", status, level } };
  const among = (codes: readonly string[]) => plan.targets.filter(({ code }) => codes.includes(code));
  const placed = { ...activity, level };
  const why = whyUncounted(plan, placed);
  return {
    countsTowards: among(targetsCounting(plan, placed)),
    lostWithoutOutlet: among(targetsLostWithoutOutlet(plan, placed)),
    nowhere: why === null ? null : { why, status, level },
  };
}

const MEANS_NOTHING: TargetsMeant = { countsTowards: [], lostWithoutOutlet: [], nowhere: null };

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function getActivityRecord(tx: SessionTx, id: string): Promise<ShownActivity> {
  return orNotFound(await loadActivity(tx, id));
}
