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
