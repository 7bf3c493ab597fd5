import { addDays, type CivilDate, daysBetween } from "../calendar";
import type { ShownActivity } from "./activity";

/** Activities that somebody has to decide on, handed in by one person on one day, or the oldest of them on that day. */
export interface WaitingGroup {
  /** Id of the person; null for what a command brought, and for people none of whom decides. */
  readonly by: string | null;
  readonly on: CivilDate;
  readonly count: number;
}

/** What waits for one reader. */
export interface Waiting {
  readonly count: number;
  /** Of them, how many have waited for more than two days. */
  readonly long: number;
  /** Days that the oldest has waited; null when nothing waits. */
  readonly oldestDays: number | null;
}

const PATIENCE_DAYS = 2;

/** Since when an activity waits, RFC 3339 with +07:00: what an import brought was never handed in. */
export function waitsSince({
  submittedAt,
  createdAt,
}: Pick<ShownActivity, "submittedAt" | "createdAt">): string {
  return submittedAt ?? createdAt;
}

/** Days of the calendar that an activity has waited. */
export function daysWaited(activity: Parameters<typeof waitsSince>[0], today: CivilDate): number {
  // Instants are told in the time of Việt Nam, so that they begin with their day.
  return Math.max(daysBetween(waitsSince(activity).slice(0, 10), today), 0);
}

/** Whether it has waited for long. */
export function isLong(days: number): boolean {
  return days > PATIENCE_DAYS;
}

/** What was handed in before that day waits for long, however long. */
export function patienceEnds(today: CivilDate): CivilDate {
  return addDays(today, -PATIENCE_DAYS);
}

/** What of all that waits a reader may decide on: nobody decides on their own submission (security.md §3). */
export function waitingFor(
  person: string | null,
  groups: readonly WaitingGroup[],
  today: CivilDate,
): Waiting {
  const theirs = groups
    .filter(({ by }) => by === null || by !== person)
    .map(({ on, count }) => ({ days: daysBetween(on, today), count }));
  return {
    count: total(theirs),
    long: total(theirs.filter(({ days }) => isLong(days))),
    oldestDays: theirs.length === 0 ? null : Math.max(...theirs.map(({ days }) => days)),
  };
}

function total(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
