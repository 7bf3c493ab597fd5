import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import type { Moment } from "@/lib/domain/compliance/day";
import { isSummed } from "@/lib/domain/measure";
import { nextDeadlines } from "@/lib/domain/screen/deadlines";
import type { RhythmicTarget, YearCalendarView } from "@/lib/domain/screen/year-calendar";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import type { Address } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { readTarget } from "@/lib/queries/targets/read";

/** The counts that one unit works on all year long, week by week. */
export function yearCalendarPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<Framed<YearCalendarView>> {
  return framed(tx, scope, address, (day) => yearCalendarOn(tx, day));
}

/** The same on a day. */
export async function yearCalendarOn(tx: SessionTx, day: Moment): Promise<YearCalendarView> {
  const snapshot = await snapshotOf(tx, day);
  const rhythms: RhythmicTarget[] = [];
  for (const { code, measure } of snapshot.plan.targets) {
    if (!isSummed(measure)) continue;
    const { target, series, rhythm } = await readTarget(tx, code, day);
    if (rhythm !== null) rhythms.push({ target, series, rhythm });
  }
  return { rhythms, deadlines: nextDeadlines(snapshot) };
}
