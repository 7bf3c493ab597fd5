import { dayAfter } from "@/components/ui/use-today";
import { searchable } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";
import { formatDate, parseTypedDate } from "@/lib/format";
import { MOST_AT_ONCE } from "@/lib/records/limits";

/** What is typed of each activity, in the order of the columns; type and audience stand above, for all. */
export const GRID_COLUMNS = ["occurredOn", "title", "outlet", "url", "content", "quantity"] as const;
export type Column = (typeof GRID_COLUMNS)[number];

/** One activity as it is typed: nothing is understood yet but outlet and content, which are codes where they are chosen. */
export type TypedRow = Readonly<Record<Column, string>> & { readonly id: string };

/** A cell by its row's place. */
export interface CellPlace {
  readonly row: number;
  readonly column: Column;
}

/** @param outlet where activities of the chosen type usually appear */
export function emptyRow(outlet = ""): TypedRow {
  return { id: crypto.randomUUID(), occurredOn: "", title: "", outlet, url: "", content: "", quantity: "1" };
}

/** The rows that held the usual outlet of one type with that of another. */
export function withUsualOutlet(rows: readonly TypedRow[], from: string, to: string): readonly TypedRow[] {
  return rows.map((row) => (row.outlet === from ? { ...row, outlet: to } : row));
}

/** Whether nothing was typed that is a row's own. */
export function isEmpty({ occurredOn, title, url }: TypedRow): boolean {
  return [occurredOn, title, url].every((value) => value.trim() === "");
}

/** The rows with one more to type into, unless there is one or no more can be sent. */
export function withRoom(rows: readonly TypedRow[], outlet: string): readonly TypedRow[] {
  const last = rows.at(-1);
  return rows.length < MOST_AT_ONCE && (last === undefined || !isEmpty(last))
    ? [...rows, emptyRow(outlet)]
    : rows;
}

/** A value typed into a cell; a row that begins without a day has the day of the row above. */
export function typed(
  rows: readonly TypedRow[],
  { row: at, column }: CellPlace,
  value: string,
): readonly TypedRow[] {
  return rows.map((row, nth) => {
    if (nth !== at) return row;
    const begins = isEmpty(row) && column !== "occurredOn" && value !== "";
    return { ...row, ...(begins ? { occurredOn: rows[at - 1]?.occurredOn ?? "" } : {}), [column]: value };
  });
}

export function without(rows: readonly TypedRow[], ids: ReadonlySet<string>): readonly TypedRow[] {
  return rows.filter(({ id }) => !ids.has(id));
}

/** A row's day and title in letters that compare; null where either is not understood. */
export function dayAndTitle({ occurredOn, title }: TypedRow): string | null {
  const day = parseTypedDate(occurredOn);
  return day.ok && trimmed(title) !== "" ? `${day.date} ${searchable(trimmed(title))}` : null;
}

/**
 * A row again seven days later, and so on up to a day, but for the weeks that stand in the grid already; where its own day is
 * not understood, nothing. And how many weeks did not fit.
 */
export function repeatedWeekly(
  rows: readonly TypedRow[],
  at: number,
  until: string,
): { readonly rows: readonly TypedRow[]; readonly left: number } {
  const row = rows[at];
  const first = parseTypedDate(row?.occurredOn ?? "");
  if (row === undefined || !first.ok) return { rows, left: 0 };
  const there = new Set(rows.map(dayAndTitle).filter((key) => key !== null));
  const repeats: TypedRow[] = [];
  for (let on = dayAfter(first.date, 7); on <= until; on = dayAfter(on, 7)) {
    const repeat = { ...row, id: crypto.randomUUID(), url: "", occurredOn: formatDate(on) };
    if (!there.has(dayAndTitle(repeat) ?? "")) repeats.push(repeat);
  }
  const room = MOST_AT_ONCE - rows.filter((each) => !isEmpty(each)).length;
  const left = Math.max(0, repeats.length - room);
  const added = repeats.slice(0, repeats.length - left);
  if (added.length === 0) return { rows, left };
  const all = [...rows.slice(0, at + 1), ...added, ...rows.slice(at + 1)];
  return { rows: all.slice(0, MOST_AT_ONCE), left };
}
