import type { Option } from "@/components/ui/options";
import { unreadColumns } from "@/lib/domain/pasted-table";
import { isFoundIn, searchable } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";
import { formatDate } from "@/lib/format";
import { MOST_AT_ONCE } from "@/lib/records/limits";
import { type CellPlace, type Column, emptyRow, GRID_COLUMNS, type TypedRow } from "./rows";

/** What is called how in the reader's language. */
export interface ChoiceNames {
  readonly outlets: readonly Option[];
  readonly contents: readonly Option[];
}

/** How offices head each column, whatever language the page is in. */
export type ColumnHeadings = Readonly<Record<Column, readonly string[]>>;

/** What a spreadsheet puts on the clipboard: a cell with a tab, a line end or a quote in it stands in quotes. */
export function clipboardCells(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.replace(/[\r\n]+$/, "").matchAll(cell)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  return lines;
}

/**
 * The rows with cells of a spreadsheet pasted over them from `at` on, by the columns' order or, below a line of headings,
 * by these; how many lines did not fit, and which columns that say something are none of the grid's. A column that is not pasted says what it does in any new row.
 * @param outlet where activities of the chosen type usually appear
 */
export function pasted(
  rows: readonly TypedRow[],
  at: CellPlace,
  cells: readonly (readonly string[])[],
  { headings, ...names }: ChoiceNames & { readonly headings: ColumnHeadings },
  outlet: string,
): { readonly rows: readonly TypedRow[]; readonly left: number; readonly unread: readonly string[] } {
  const headed = columnsHeaded(cells[0] ?? [], headings);
  const columns = headed ?? GRID_COLUMNS.slice(GRID_COLUMNS.indexOf(at.column));
  const lines = (headed ? cells.slice(1) : cells).filter((line) => line.some((said) => trimmed(said) !== ""));
  const next = [...rows];
  for (const [nth, line] of lines.entries()) {
    const said = line.flatMap((text, place) => {
      const column = columns[place];
      return column ? [[column, meant(column, text, names)] as const] : [];
    });
    next[at.row + nth] = { ...(next[at.row + nth] ?? emptyRow(outlet)), ...Object.fromEntries(said) };
  }
  return {
    rows: next.slice(0, MOST_AT_ONCE),
    left: Math.max(0, next.length - MOST_AT_ONCE),
    unread: unreadColumns(lines, (headed && cells[0]) ?? [], (place) => columns[place] !== undefined),
  };
}

/** Which column each heading names, where at least two do. */
function columnsHeaded(line: readonly string[], headings: ColumnHeadings): (Column | undefined)[] | null {
  const columns = line.map((said) =>
    GRID_COLUMNS.find((column) =>
      headings[column].some((head) => searchable(head) === searchable(trimmed(said))),
    ),
  );
  return columns.filter((column) => column !== undefined).length < 2 ? null : columns;
}

/** What a cell says in the grid's terms; what is no known name stays as it was written, and is told. */
function meant(column: Column, text: string, { outlets, contents }: ChoiceNames): string {
  const said = trimmed(text);
  if (column === "occurredOn") return typedDay(said);
  if (column === "outlet") return codeOf(outlets, said);
  if (column === "content") return codeOf(contents, said);
  if (column === "quantity" && said === "") return "1";
  return said;
}

/** Spreadsheets also write `2021-09-28`, with or without a time. */
function typedDay(said: string): string {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?$/.exec(said) ?? [];
  return day ? formatDate(day) : said;
}

function codeOf(options: readonly Option[], said: string): string {
  if (said === "") return "";
  const same = options.find(({ value, label }) =>
    [value, label].some((each) => searchable(each) === searchable(said)),
  );
  const alike = options.filter(({ label }) => isFoundIn(label, said));
  return (same ?? (alike.length === 1 ? alike[0] : undefined))?.value ?? said;
}
