import type { CumulativePoint } from "@/lib/domain/compliance/series";

/** One day on the chart's axis; null where a line has nothing to say. */
export interface PlotRow {
  day: number;
  on: string | null;
  actual: number | null;
  pace: number | null;
  forecast: number | null;
  before: number | null;
}

const DAY_MS = 86_400_000;

/**
 * Days into the year at the end of `date`: 0 is the year's first moment, 365 (366) its last. Asked a thousand times for one
 * chart, where date-fns takes as long as the rest of its page.
 */
export function yearDay(date: string): number {
  return (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / DAY_MS + 1;
}

/** The highest line does not lie on the upper edge. */
export const HEADROOM = 1.02;

/** Of the end labels' letters, semibold at 13 px. */
export const LETTER_WIDTH = 7.5;

/** Where the months' names stand. */
export const MONTH_MIDDLES: readonly number[] = Array.from({ length: 12 }, (_, month) =>
  Math.round((month + 0.5) * (365 / 12)),
);

interface Plotted {
  year: number;
  asOf: string;
  points: readonly CumulativePoint[];
  required: number;
  value: number;
  forecast: number | null;
  /** The year before, at days of this one that are points too. */
  yearBefore: readonly { readonly on: string; readonly value: number }[];
}

/** Whether it is the last day of its month: what a table of a year shows. */
export function endsMonth({ on }: CumulativePoint): boolean {
  return new Date(Date.parse(on) + DAY_MS).getUTCDate() === 1;
}

type Lines = Pick<Plotted, "year" | "asOf" | "points" | "required">;

/** The points at which a line turns, with the months' ends and the day asked about: between them all lines are straight. */
export function turningPoints(lines: Lines): CumulativePoint[] {
  const { points, asOf } = lines;
  const steady = isSteady(lines);
  const turns = (point: CumulativePoint, other = point) =>
    (point.value !== other.value && point.value !== null && other.value !== null) ||
    (!steady && point.pace !== other.pace);
  return points.filter(
    (point, at) =>
      point.on === asOf || endsMonth(point) || turns(point, points[at - 1]) || turns(point, points[at + 1]),
  );
}

/** Whether the pace grows with the days, but for its rounding to whole numbers. */
function isSteady({ year, points, required }: Pick<Lines, "year" | "points" | "required">): boolean {
  const shareOn = sharesOf(required, year);
  return points.every(({ on, pace }) => pace === Math.floor(shareOn(on)));
}

function sharesOf(required: number, year: number): (on: string) => number {
  const days = yearDay(`${year}-12-31`);
  return (on) => (required * yearDay(on)) / days;
}

/**
 * Rows for the chart: from zero on the first day, to the forecast on the last. A pace that grows with the days is drawn
 * as it is, without the steps that whole numbers make of it.
 */
export function plotRows({ year, asOf, points, required, value, forecast, yearBefore }: Plotted): PlotRow[] {
  const before = new Map(yearBefore.map((reached) => [reached.on, reached.value]));
  const steady = isSteady({ year, points, required });
  const shareOn = sharesOf(required, year);
  const rows = points.map(({ on, value: actual, pace }): PlotRow => {
    const end = forecast !== null && on === asOf ? value : null;
    return {
      day: yearDay(on),
      on,
      actual,
      pace: steady ? shareOn(on) : pace,
      forecast: end,
      before: before.get(on) ?? null,
    };
  });
  const start: PlotRow = {
    ...{ day: 0, on: null, actual: 0, pace: 0, forecast: null },
    before: before.size === 0 ? null : 0,
  };
  const end: PlotRow = {
    ...{ day: yearDay(`${year}-12-31`), on: null, actual: null, pace: null, forecast },
    before: null,
  };
  return forecast === null ? [start, ...rows] : [start, ...rows, end];
}

/** The highest of all that is drawn. */
export function topOf({
  required,
  value,
  forecast,
  yearBefore,
}: Omit<Plotted, "year" | "asOf" | "points">): number {
  return Math.max(required, value, forecast ?? 0, ...yearBefore.map((reached) => reached.value));
}

/** Ticks of an axis from 0 to `top`: three to seven round steps of 1, 2 or 5 times a power of ten. */
export function axisTicks(top: number): number[] {
  const rough = Math.max(1, top / 6);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}
