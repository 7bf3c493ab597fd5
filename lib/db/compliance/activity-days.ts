import { ACTIVITY_STATUSES, isAtOrPast } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Stay } from "@/lib/domain/compliance/hierarchy";
import type { AddedOn } from "@/lib/domain/compliance/series";
import type { SummedMeasure } from "@/lib/domain/measure";
import type { SessionTx } from "../transaction";

/** What a count target's activities added on each day by units during their stays; at most a row per day, in one statement. */
export async function loadActivityDays(
  tx: SessionTx,
  { activityType, countsFrom, outlets = [] }: SummedMeasure,
  stays: readonly Stay[],
): Promise<AddedOn[]> {
  const statuses = ACTIVITY_STATUSES.filter((status) => isAtOrPast(status, countsFrom));
  const [answer] = await tx.db.$queryRaw<{ days: string }[]>`
    SELECT app.activity_days(${activityType}, ${statuses}, ${outlets.length === 0 ? null : [...outlets]}::text[],
      ${stays.map(({ unit }) => unit)}, ${stays.map(({ span }) => span.from)}::date[],
      ${stays.map(({ span }) => span.to)}::date[])::text AS days`;
  const rows: [CivilDate, number][] = JSON.parse(answer?.days ?? "[]");
  return rows.map(([on, quantity]) => ({ on, quantity }));
}
