import { type CellStyle, type CellValue, type DataValidation, writeXlsx } from "hucre/xlsx";
import { textOf } from "./cell-value";
import type { GridCell } from "./grid";
import { lettersOf } from "./mark-rows";

/** A column of a template. */
export interface TemplateColumn {
  readonly head: string;
  /** What it is and how it is written, in a sentence. */
  readonly means: string;
  readonly example: GridCell;
  /** What may be chosen; empty = anything. */
  readonly options: readonly string[];
  readonly holds: "day" | "instant" | "number" | "text";
}

/** A template for one kind of record. */
export interface KindTemplate {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  readonly meanings: { readonly sheet: string; readonly heads: readonly [string, string, string] };
  readonly lists: string;
}

/** Rows that have lists to choose from. */
const PREPARED = 2_000;
const [NARROW, WIDE] = [16, 34];
const HEAD_ROW = 3;
const FORMATS = { day: "dd/mm/yyyy", instant: "hh:mm dd/mm/yyyy", number: "#,##0", text: "@" } as const;
const BOLD: CellStyle = { font: { bold: true } };
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6F4" } },
  alignment: { wrapText: true, vertical: "center" },
};
const EXAMPLE: CellStyle = { font: { italic: true, color: { rgb: "6B7280" } } };

/** A workbook to be filled in: headings with an example below, lists to choose from, and a sheet that says what is what. */
export async function templateXlsx({
  sheet,
  title,
  columns,
  meanings,
  lists,
}: KindTemplate): Promise<Uint8Array> {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>([
    ["0,0", { value: title, style: BOLD }],
    ...columns.flatMap(({ head, example, holds }, at) => [
      [`${HEAD_ROW - 1},${at}`, { value: head, style: HEAD }] as const,
      [
        `${HEAD_ROW},${at}`,
        { value: writtenAs(example), style: { ...EXAMPLE, numFmt: FORMATS[holds] } },
      ] as const,
    ]),
  ]);
  const listed = columns.flatMap((column, at) => (column.options.length > 0 ? [{ ...column, at }] : []));
  const longest = Math.max(0, ...listed.map(({ options }) => options.length));
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: columns.map(({ head, holds }) => ({
          width: Math.min(Math.max(head.length + 4, NARROW), WIDE),
          numFmt: FORMATS[holds],
        })),
        rows: [],
        cells,
        freezePane: { rows: HEAD_ROW },
        dataValidations: listed.map((column, place) => choiceFrom(lists, column, place)),
      },
      {
        name: meanings.sheet,
        columns: [{ width: 28 }, { width: 70 }, { width: 34 }],
        rows: [
          [...meanings.heads],
          ...columns.map(({ head, means, example }) => [head, means, textOf(example)]),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: lists,
        columns: listed.map(() => ({ width: WIDE })),
        rows: [
          listed.map(({ head }) => head),
          ...Array.from({ length: longest }, (_, row) => listed.map(({ options }) => options[row] ?? null)),
        ],
      },
    ],
  });
}

function writtenAs(cell: GridCell): CellValue {
  return typeof cell === "object" && cell !== null ? new Date(`${cell.moment}Z`) : cell;
}

function choiceFrom(
  lists: string,
  { at, options }: { readonly at: number; readonly options: readonly string[] },
  place: number,
): DataValidation {
  const [column, list] = [lettersOf(at), lettersOf(place)];
  return {
    type: "list",
    formula1: `'${lists.replaceAll("'", "''")}'!$${list}$2:$${list}$${options.length + 1}`,
    range: `${column}${HEAD_ROW + 1}:${column}${HEAD_ROW + PREPARED}`,
    allowBlank: true,
    // What is not in the list is told by the check, which also knows other names.
    showErrorMessage: false,
  };
}
