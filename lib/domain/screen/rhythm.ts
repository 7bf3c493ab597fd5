import { getISODay } from "date-fns/getISODay";
import { getISOWeek } from "date-fns/getISOWeek";
import { parseISO } from "date-fns/parseISO";
import { addDays, type CivilDate, earlierOf, lastDayOfYear } from "../calendar";
import type { Day } from "../compliance/day";
import type { CumulativeSeries } from "../compliance/series";

/** A week of the year, from Monday to Sunday, as far as it lies in the year. */
export interface Week {
  /** Its number by ISO 8601. */
  readonly number: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** What was counted in it; null = it has not begun. */
  readonly quantity: number | null;
  /** All seven days of it have gone by in the year: that it has nothing can be told. */
  readonly over: boolean;
}

/** A stretch of whole weeks in which nothing was counted. */
export interface Gap extends Pick<Week, "from" | "to"> {
  readonly weeks: number;
}

/** How a count is spread over the weeks. */
export interface Rhythm {
  /** One a week is asked for: a week without any is missing. */
  readonly weekly: boolean;
  readonly weeks: readonly Week[];
  /** Weeks that are over and have nothing. */
  readonly empty: readonly Week[];
  /** The longest stretch of them, the earliest of several; null where every week has some. */
  readonly longest: Gap | null;
}

/** So many a year are one a month, or one a week: of less there is no rhythm. */
const MONTHLY = 12;
const WEEKLY = 52;
const DAYS = 7;

/** The weeks of one unit's count, read off its days; null where so little is asked that there is no rhythm. */
export function rhythmOf({ units, required, points }: CumulativeSeries, { year, asOf }: Day): Rhythm | null {
  if (units !== 1 || required < MONTHLY) return null;
  const valueOn = new Map(points.map(({ on, value }) => [on, value ?? 0]));
  const weeks: Week[] = [];
  for (let from = `${year}-01-01`; from <= lastDayOfYear(year); ) {
    const to = earlierOf(addDays(from, DAYS - getISODay(parseISO(from))), lastDayOfYear(year));
    const before = valueOn.get(addDays(from, -1)) ?? 0;
    const until = valueOn.get(earlierOf(to, asOf)) ?? 0;
    weeks.push({
      ...{ number: getISOWeek(parseISO(from)), from, to },
      quantity: from > asOf ? null : until - before,
      over: to <= asOf && addDays(from, DAYS - 1) === to,
    });
    from = addDays(to, 1);
  }
  const empty = weeks.filter(({ over, quantity }) => over && quantity === 0);
  return { weekly: required >= WEEKLY, weeks, empty, longest: longestOf(empty) };
}

function longestOf(empty: readonly Week[]): Gap | null {
  const gaps: Gap[] = [];
  for (const { from, to } of empty) {
    const last = gaps.at(-1);
    if (last !== undefined && addDays(last.to, 1) === from) {
      gaps[gaps.length - 1] = { from: last.from, to, weeks: last.weeks + 1 };
    } else gaps.push({ from, to, weeks: 1 });
  }
  const [longest] = gaps.toSorted((a, b) => b.weeks - a.weeks);
  return longest ?? null;
}
