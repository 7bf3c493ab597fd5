import { parse } from "csv-parse/sync";

/** A federation's records: the text of each CSV file under its name (interfaces.md §3); a missing file is empty. */
export type BundleTexts = Readonly<Record<string, string>>;

export type Row = Readonly<Record<string, string>>;

/** The rows of one file of a bundle; empty cells are "". */
export function rowsOf(bundle: BundleTexts, file: string): Row[] {
  const text = bundle[file];
  return text === undefined ? [] : (parse(text, { columns: true, bom: true }) as Row[]);
}

/** A cell; a missing column is as empty. */
export function cell(row: Row, column: string): string {
  return row[column] ?? "";
}

const indexes = new WeakMap<readonly Row[], Map<string, Map<string, Row[]>>>();

/** The rows that have a value in a column, in their order. Sorted into an index at first, or a day-by-day look takes minutes. */
export function where(rows: readonly Row[], column: string, value: string): readonly Row[] {
  const byColumn = indexes.get(rows) ?? new Map<string, Map<string, Row[]>>();
  indexes.set(rows, byColumn);
  const index = byColumn.get(column) ?? Map.groupBy(rows, (row) => cell(row, column));
  byColumn.set(column, index);
  return index.get(value) ?? [];
}
