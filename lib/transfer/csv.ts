import { stringify } from "csv-stringify/sync";

/** What a spreadsheet takes for the beginning of a formula, full-width forms too (security.md §1). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Before a CSV that a person opens in Excel, which otherwise takes UTF-8 for another encoding; scripts get none. */
export const EXCEL_BOM = "\uFEFF";

/** A cell of a table for people or scripts; null = empty. */
export type CsvValue = string | number | null;

/**
 * A table as CSV for people and scripts: RFC 4180, LF, first row = columns. Text that a spreadsheet would evaluate
 * begins with an apostrophe; numbers are left as they are, also negative ones.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return lines([[...columns], ...rows.map((row) => row.map(harmless))]);
}

/** Rows of a bundle's file: data, written verbatim (interfaces.md §3). */
export function lines(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    // A lone CR ends a record for many readers, so it needs quotes like LF.
    { record_delimiter: "\n", quoted_match: /[\r\n]/ },
  );
}

function harmless(value: CsvValue): CsvValue {
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;
}
