import { type CountsFrom, FIXED_CHOICES } from "../activity";
import { firstDayOfYear } from "../calendar";
import type { OwnText } from "../catalogue";
import type { Day } from "../compliance/day";
import { type Pivot, type SideKey, UNSAID } from "../pivot";

/** What was approved in a year up to a day, by the plan's contents: all of it, and by form and by audience. */
export interface Mix {
  readonly forms: Pivot;
  readonly audiences: Pivot;
  /** What the federation calls those that it added, by their codes. */
  readonly choices: ReadonlyMap<string, OwnText>;
}

/** From which status on it is in the mix. */
export const MIX_COUNTS_FROM: CountsFrom = "APPROVED";

type MixSide = "content" | "form" | "audience";

/** The filters under which the list of activities has exactly what a figure of the mix counts. */
export function mixRecords(
  { year, asOf }: Day,
  place: Readonly<Partial<Record<MixSide, SideKey>>>,
): Record<string, string> {
  const said = Object.entries(place).map(([side, key]) => [side, key ?? UNSAID]);
  const days = { year: String(year), from: firstDayOfYear(year), to: asOf };
  return { ...days, countsFrom: MIX_COUNTS_FROM, ...Object.fromEntries(said) };
}

/** One of the plan's contents, or none said, and how much was of it. */
export interface ContentShare {
  readonly content: SideKey;
  readonly count: number;
}

/** The plan's contents in their order, also those that there is nothing of; then what a federation added, and what says none, where there is any. */
export function contentShares({ forms }: Pick<Mix, "forms">): ContentShare[] {
  const countOf = (content: SideKey) => forms.columnTotals[forms.columns.indexOf(content)] ?? 0;
  const fixed = new Set<SideKey>(FIXED_CHOICES.CONTENT);
  const others = forms.columns.filter((content) => !fixed.has(content));
  return [...fixed, ...others].map((content) => ({ content, count: countOf(content) }));
}
