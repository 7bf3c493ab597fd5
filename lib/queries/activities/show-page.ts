import type { Scope } from "@/lib/auth/scope";
import { loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitLevels } from "@/lib/db/units/names";
import { yearOf } from "@/lib/domain/calendar";
import type { ActivityTypeEntry, OutletEntry } from "@/lib/domain/catalogue";
import { targetsCounting } from "@/lib/domain/compliance/counts-towards";
import type { Target } from "@/lib/domain/plan";
import type { ActivityDetail } from "@/lib/domain/screen/activity-page";
import { getActivity } from "./read";

/** An activity's page: the record, what it helps, what the reader can do with it. */
export interface ShowActivityPage extends ActivityDetail {
  readonly types: readonly ActivityTypeEntry[];
  readonly outlets: readonly OutletEntry[];
  /** The plan's targets whose rule it fulfils as it stands. */
  readonly countsTowards: readonly Pick<Target, "code" | "title">[];
  readonly today: string;
}

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function showActivityPage(tx: SessionTx, scope: Scope, id: string): Promise<ShowActivityPage> {
  const detail = await getActivity(tx, scope, id);
  const { activity } = detail;
  const plan = await loadPlan(tx, yearOf(activity.occurredOn));
  const level = (await unitLevels(tx, [activity.unit])).get(activity.unit);
  const codes =
    plan && level && activity.withdrawn === null ? targetsCounting(plan, { ...activity, level }) : [];
  return {
    ...detail,
    types: await loadActivityTypes(tx),
    outlets: await loadOutlets(tx),
    countsTowards: (plan?.targets ?? []).filter(({ code }) => codes.includes(code)),
    today: scope.today,
  };
}
