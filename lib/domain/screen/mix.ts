import { CONTENTS } from "../activity";
import type { Pivot, SideKey } from "../pivot";

/** What was approved in a year up to a day, by the plan's contents: all of it, and by form and by audience. */
export interface Mix {
  readonly forms: Pivot;
  readonly audiences: Pivot;
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
