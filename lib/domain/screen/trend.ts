import { type CivilDate, monthEnd, monthOf } from "../calendar";
import { rollUp, type StatusCounts } from "../compliance/order";
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
