import { ACTIVITY_STATUSES, type ActivityStatus, isAtOrPast } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Stay } from "@/lib/domain/compliance/hierarchy";
import { intersection, type Span } from "@/lib/domain/compliance/span";
import type { SummedMeasure } from "@/lib/domain/measure";
import type { SessionTx } from "../transaction";

/** While a unit was in scope: from the first day to the day before `to`. */
interface DatedStay {
  readonly unit: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Which activities are looked at for a count, and which of them count. */
interface CountLook {
  readonly type: string;
  readonly stays: readonly DatedStay[];
  readonly statuses: readonly ActivityStatus[];
  /** Null = at whatever outlet. */
  readonly outlets: readonly string[] | null;
  readonly until: CivilDate;
}

/** Where a row stands: counted ones before the others, each newest first. */
export interface CountPlace {
  readonly rank: number;
  readonly on: CivilDate;
  readonly key: string;
}

/** An activity that was looked at; `id` and `title` are null where the asker does not see its unit. */
export interface CountRow {
  readonly place: CountPlace;
  readonly unit: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly on: CivilDate;
  readonly status: ActivityStatus;
  readonly outlet: string | null;
  readonly quantity: number;
}

/** What is looked at for a measure's count: what units did while they were in its scope, within some days. */
export function countLook(
  { activityType, countsFrom, outlets }: SummedMeasure,
  stays: readonly Stay[],
  within: Span,
  until: CivilDate,
): CountLook {
  return {
    type: activityType,
    stays: stays.flatMap(({ unit, span }) => {
      const days = intersection(span, within);
      return days === null ? [] : [{ unit, ...days }];
    }),
    statuses: ACTIVITY_STATUSES.filter((status) => isAtOrPast(status, countsFrom)),
    outlets: outlets?.length ? outlets : null,
    until,
  };
}

/** A page of the activities behind a count. */
export async function loadCountEvidence(
  tx: SessionTx,
  { type, stays, statuses, outlets, until }: CountLook,
  after: CountPlace | null,
  most: number,
): Promise<CountRow[]> {
  const rows = await tx.db.$queryRaw<(Omit<CountRow, "place"> & { rank: number; at: string; key: string })[]>`
    SELECT rank, place::text AS at, key, unit, id, title, day::text AS on, status, outlet, quantity
    FROM app.count_evidence(${type}, ${stays.map(({ unit }) => unit)}::text[], ${stays.map(({ from }) => from)}::date[],
      ${stays.map(({ to }) => to)}::date[], ${[...statuses]}::text[], ${outlets === null ? null : [...outlets]}::text[],
      ${until}::date, ${after?.rank ?? null}::int, ${after?.on ?? null}::date, ${after?.key ?? null}::text, ${most}::int)`;
  return rows.map(({ rank, at, key, ...row }) => ({ ...row, place: { rank, on: at, key } }));
}
