import { withDay } from "@/components/compliance/links";
import { yearOf } from "@/lib/domain/calendar";
import type { CompareView } from "@/lib/domain/screen/compared";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { formatDate, formatDayMonth } from "@/lib/format";

export interface CompareProps {
  readonly view: CompareView;
  readonly day: DayChoice;
}

/** How two days are written beside each other: the same day of two years is two days. */
export function daySaid(before: string, after: string): (day: string) => string {
  return yearOf(before) === yearOf(after) ? formatDayMonth : formatDate;
}

/** The page's own address, with other parameters in place of its own. */
export function compareAddress(
  { view: { since, asked }, day }: CompareProps,
  more: Readonly<Record<string, string | number>>,
): string {
  return withDay("/compare", day, { since: since.on, ...asked, ...more });
}
