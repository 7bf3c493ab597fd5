import { addDays, type CivilDate, daysBetween } from "../calendar";

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
    long: total(theirs.filter(({ days }) => days > PATIENCE_DAYS)),
    oldestDays: theirs.length === 0 ? null : Math.max(...theirs.map(({ days }) => days)),
  };
}

function total(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
