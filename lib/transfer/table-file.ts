import { type CellValue, type ColumnDef, writeXlsxStream } from "hucre/xlsx";
import type { TableFormat } from "@/lib/domain/file";
import { formatDate, formatInstant } from "@/lib/format";
import { type CsvValue, EXCEL_BOM, toCsv } from "./csv";

/** A column of a table for people: its head, and whether it holds days or moments. */
export interface TableColumn {
  readonly head: string;
  readonly holds?: "day" | "instant" | undefined;
}

/** A table for people as a file has it; days are `YYYY-MM-DD`, moments RFC 3339, null = empty. */
export interface FileTable {
  /** What it holds under which filters, the general first: the file's name. */
  readonly name: readonly (string | null)[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** How many letters a column is wide. */
const [NARROWEST, WIDEST, SAMPLED] = [9, 60, 200];
const FORMATS = { day: "dd/mm/yyyy", instant: "hh:mm dd/mm/yyyy" } as const;
const MS_PER_HOUR = 3_600_000;
const HOURS_EAST = 7;
/** Excel's own bound; and what every file system takes. */
const [SHEET_NAME_LENGTH, NAME_LENGTH] = [31, 120];

/** The name of a table's file; what a file system takes for something else is left out. */
export function fileName({ name }: FileTable, format: TableFormat): string {
  const said = name.filter(Boolean).join(" - ");
  const allowed = said.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ");
  return `${allowed.slice(0, NAME_LENGTH).trim()}.${format}`;
}

/** A table as CSV for a spreadsheet, its days as people write them. */
export function tableCsv({ columns, rows }: FileTable): string {
  const said = rows.map((row) => row.map((value, index) => written(value, columns[index]?.holds)));
  return (
    EXCEL_BOM +
    toCsv(
      columns.map(({ head }) => head),
      said,
    )
  );
}

function written(value: CsvValue, holds: TableColumn["holds"]): CsvValue {
  if (typeof value !== "string" || holds === undefined) return value;
  return holds === "day" ? formatDate(value) : formatInstant(new Date(value));
}

/**
 * A table as a workbook, written while it is sent: numbers are numbers, days days, and texts texts that no spreadsheet
 * evaluates, whatever they begin with (security.md §1). The head stays in sight.
 */
export function tableXlsx({ name, columns, rows }: FileTable): ReadableStream<Uint8Array> {
  return writeXlsxStream(cells(columns, rows), {
    name: (name[0] ?? "").replace(/[[\]:*?/\\]/g, " ").slice(0, SHEET_NAME_LENGTH) || "Sheet1",
    columns: columns.map((column, index) => columnOf(column, rows, index)),
    freezePane: { rows: 1 },
  });
}

function* cells(columns: FileTable["columns"], rows: FileTable["rows"]): Generator<CellValue[]> {
  for (const row of rows) yield row.map((value, index) => cellOf(value, columns[index]?.holds));
}

/** A workbook knows no zones: a moment is written as the clocks of Vietnam show it. */
function cellOf(value: CsvValue, holds: TableColumn["holds"]): CellValue {
  if (typeof value !== "string" || holds === undefined) return value;
  if (holds === "day") return new Date(`${value}T00:00:00Z`);
  return new Date(Date.parse(value) + HOURS_EAST * MS_PER_HOUR);
}

function columnOf({ head, holds }: TableColumn, rows: FileTable["rows"], index: number): ColumnDef {
  const format = holds === undefined ? {} : { numFmt: FORMATS[holds] };
  const lengths = rows.slice(0, SAMPLED).map((row) => String(row[index] ?? "").length);
  const longest = Math.max(head.length, ...(holds === undefined ? lengths : [FORMATS[holds].length]));
  return { header: head, width: Math.min(Math.max(longest + 2, NARROWEST), WIDEST), ...format };
}
