import { type CivilDate, monthEnd, monthOf } from "../calendar";
import { NEEDS_ATTENTION, rollUp, type StatusCounts } from "../compliance/order";
import type { Result } from "../compliance/result";

/** How the duties of upper-level units stood at the end of a quarter, or on the day asked about within it. */
export interface QuarterStanding {
  readonly quarter: 1 | 2 | 3 | 4;
  readonly on: CivilDate;
  readonly counts: StatusCounts;
}

const QUARTERS = [1, 2, 3, 4] as const;

/** The days that a trend is answered for: ended quarters' last days, then the day itself. */
export function quarterDays(
  year: number,
  asOf: CivilDate,
): { quarter: QuarterStanding["quarter"]; on: CivilDate }[] {
  const present = Math.ceil(monthOf(asOf) / 3);
  return QUARTERS.filter((quarter) => quarter <= present).map((quarter) => {
    const end = monthEnd(year, quarter * 3);
    return { quarter, on: end < asOf ? end : asOf };
  });
}

/** The counts of applicable results; what is not applicable is no duty. */
export function quarterStanding(
  { quarter, on }: { quarter: QuarterStanding["quarter"]; on: CivilDate },
  results: readonly Result[],
): QuarterStanding {
  const { NOT_APPLICABLE: _not, WAIVED: _waived, TRACKED: _tracked, ...counts } = rollUp(results).counts;
  return { quarter, on, counts };
}

/** What a trend comes to: how many duties are in order at last, of how many, and how many more that is than a quarter before. */
export interface TrendFinding {
  readonly on: CivilDate;
  readonly inOrder: number;
  readonly all: number;
  /** Null in the year's first quarter. */
  readonly more: number | null;
}

/** Null for a year that has not begun. */
export function trendFinding(quarters: readonly QuarterStanding[]): TrendFinding | null {
  const [last, before] = quarters.toReversed();
  if (last === undefined) return null;
  const all = sum(last.counts);
  const inOrder = all - troubled(last.counts);
  const earlier = before === undefined ? null : sum(before.counts) - troubled(before.counts);
  return { on: last.on, inOrder, all, more: earlier === null ? null : inOrder - earlier };
}

function sum(counts: StatusCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function troubled(counts: StatusCounts): number {
  return NEEDS_ATTENTION.reduce((total, status) => total + (counts[status] ?? 0), 0);
}
