import { CONTENTS, type CountsFrom } from "../activity";
import { firstDayOfYear } from "../calendar";
import type { Day } from "../compliance/day";
import { type Pivot, type SideKey, UNSAID } from "../pivot";

/** What was approved in a year up to a day, by the plan's contents: all of it, and by form and by audience. */
export interface Mix {
  readonly forms: Pivot;
  readonly audiences: Pivot;
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

/** The plan's contents in their order, also those that there is nothing of; what says none comes last, where there is any. */
export function contentShares({ forms }: Pick<Mix, "forms">): ContentShare[] {
  const countOf = (content: SideKey) => forms.columnTotals[forms.columns.indexOf(content)] ?? 0;
  const unsaid = { content: null, count: countOf(null) };
  return [
    ...CONTENTS.map((content) => ({ content, count: countOf(content) })),
    ...(unsaid.count > 0 ? [unsaid] : []),
  ];
}
