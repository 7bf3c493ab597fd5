import { type Headed, headingCells, headingRows, headWords, matched } from "./headings";
import { trimmed } from "./unseen";

/** Heads of what only counts the lines. */
export const COUNTING: Headed = {
  name: "count",
  headings: ["STT", "TT", "Số TT", "Số thứ tự", "No"],
};

/** Rows of a title block above the headings. */
const MOST_ABOVE = 50;
/** Of what a column says, as many letters as tell which is meant. */
const MOST_TOLD = 60;

/** Where the headings of a pasted list stand, and what its columns hold. */
export interface PastedTable {
  /** Where what is listed begins, from 0. */
  readonly begin: number;
  /** What the columns are headed; without headings what stands in them first. */
  readonly heads: readonly string[];
  /** What each column is taken for; null = the list has no headings, and nobody said otherwise. */
  readonly fields: readonly (string | null)[] | null;
  /** Which column each field has that has one. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Finds the headings of a pasted list, also below a title, and what they mean.
 * @param least so many columns must be headed exactly as is known: a cell of a name may look like a heading
 * @param unheaded what the columns are where none is headed; null = nobody knows
 * @param said which column a field has, by whoever knows the list; null = none
 */
export function pastedTable(
  cells: readonly (readonly string[])[],
  headed: readonly Headed[],
  { least, unheaded }: { readonly least: number; readonly unheaded: readonly string[] | null },
  said: ReadonlyMap<string, number | null>,
): PastedTable {
  const headLine = headLineOf(cells, headed, least);
  const over = headLine < 0 ? null : headingRows(cells, headLine);
  const width = Math.max(0, ...cells.slice(Math.max(headLine, 0)).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const begin = over === null ? 0 : headLine + over.taken;
  const listed = cells.slice(begin);
  const heads = columns.map((at) => (over === null ? firstSaid(listed, at) : (over.heads[at] ?? "")));
  const found = over === null ? unheaded : matched(heads, [COUNTING, ...headed]);
  if (found === null && said.size === 0) return { begin, heads, fields: null, columns: new Map() };
  const fields = columns.map((at) => {
    const chosen = [...said].find(([, column]) => column === at)?.[0];
    const own = found?.[at] ?? null;
    return chosen ?? (own !== null && said.has(own) ? null : own);
  });
  const placed = headed.map(({ name }): [string, number] => [name, fields.indexOf(name)]);
  return { begin, heads, fields, columns: new Map(placed.filter(([, at]) => at >= 0)) };
}

/**
 * What the columns that hold something and are not read are headed, or say first.
 * @param heads what stands above the rows, as far as anything does
 */
export function unreadColumns(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
  isRead: (at: number) => boolean,
): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    const first = isRead(at) ? "" : firstSaid(rows, at);
    return first === "" ? [] : shortened(trimmed(heads[at] ?? "") || first);
  });
}

function firstSaid(rows: readonly (readonly string[])[], at: number): string {
  return trimmed(rows.find((row) => trimmed(row[at] ?? "") !== "")?.[at] ?? "");
}

function shortened(said: string): string {
  return said.length > MOST_TOLD ? `${said.slice(0, MOST_TOLD)}…` : said;
}

/** The row that heads most columns as is known; -1 where too few of any are. */
function headLineOf(cells: readonly (readonly string[])[], headed: readonly Headed[], least: number): number {
  const known = new Map(
    [COUNTING, ...headed].flatMap(({ name, headings }) => headings.map((head) => [headWords(head), name])),
  );
  let best = { line: -1, said: least - 1 };
  for (const [line, row] of cells.slice(0, MOST_ABOVE).entries()) {
    if (row.filter((cell) => trimmed(cell) !== "").length < 2) continue;
    const said = new Set(headingCells(cells, line).flatMap((cell) => known.get(headWords(cell)) ?? [])).size;
    if (said > best.said) best = { line, said };
  }
  return best.line;
}
