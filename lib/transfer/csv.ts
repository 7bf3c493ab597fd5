import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF. A text that a spreadsheet would evaluate is written
 * so that none does (security.md §1, Exports); a bundle's files are written elsewhere, verbatim.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([header, ...rows].map((row) => row.map(cell)), {
    bom: true,
    record_delimiter: "\r\n",
  });
}

/** What begins a formula, in ASCII and full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number | null): string | number | null {
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;
}
