import { stringify } from "csv-stringify/sync";
import { UNSEEN } from "@/lib/domain/unseen";

/**
 * Where a spreadsheet may see a formula begin: at a cell's beginning, and inside it behind what another locale or reader
 * takes for the end of a cell or a row. Full-width and small forms, and quotes and what shows nothing between, make no
 * difference (security.md §1).
 */
const FORMULA = new RegExp(
  String.raw`(^|[;|\t\r\n\v\f\x1C-\x1E\x85\u2028\u2029])(?=(?:${UNSEEN}|["'])*[=+\-@＝＋－＠﹦﹢﹣﹫])|^(?=[\t\r\n])`,
  "gu",
);

/** Before a CSV that a person opens in Excel, which otherwise takes UTF-8 for another encoding; scripts get none. */
export const EXCEL_BOM = "\uFEFF";

/** A cell of a table for people or scripts; null = empty. */
export type CsvValue = string | number | null;

/**
 * A table as CSV for people and scripts: RFC 4180, LF, first row = columns. Text that a spreadsheet would evaluate
 * begins with an apostrophe; numbers are left as they are, also negative ones.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return lines([columns, ...rows].map((row) => row.map(harmless)));
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
  return typeof value === "string" ? value.replace(FORMULA, "$1'") : value;
}
