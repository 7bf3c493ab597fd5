import { withDay } from "@/components/compliance/links";
import type { CompareView } from "@/lib/domain/screen/compared";
import type { DayChoice } from "@/lib/domain/screen/day-choice";

export interface CompareProps {
  readonly view: CompareView;
  readonly day: DayChoice;
}

/** The page's own address, with other parameters in place of its own. */
export function compareAddress(
  { view: { since, asked }, day }: CompareProps,
  more: Readonly<Record<string, string | number>>,
): string {
  return withDay("/compare", day, { since: since.on, ...asked, ...more });
}
