import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
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

/** The sheet of one kind of record. */
export interface KindSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  /** What is filled in already, below the example. */
  readonly filled: readonly (readonly GridCell[])[];
}

/** A template: a sheet a kind, and what they mean. */
export interface WorkbookTemplate {
  readonly kinds: readonly KindSheet[];
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

/** What may be chosen in some column, and what the columns of its list are headed. */
interface ListColumn {
  readonly heads: Set<string>;
  readonly options: readonly string[];
}

/** A workbook to be filled in: headings with an example below, lists to choose from, and a sheet that says what is what. */
export async function templateXlsx({ kinds, meanings, lists }: WorkbookTemplate): Promise<Uint8Array> {
  // What several kinds may name is listed once.
  const listed = new Map<string, ListColumn>();
  for (const { head, options } of kinds.flatMap(({ columns }) => columns)) {
    const list = listed.get(listKey(options)) ?? { heads: new Set(), options };
    if (options.length > 0) listed.set(listKey(options), { ...list, heads: list.heads.add(head) });
  }
  const places = [...listed.keys()];
  const columns = [...listed.values()];
  const longest = Math.max(0, ...columns.map(({ options }) => options.length));
  return writeXlsx({
    sheets: [
      ...kinds.map((kind) => kindSheet(kind, lists, (options) => places.indexOf(listKey(options)))),
      {
        name: meanings.sheet,
        columns: [{ width: 28 }, { width: 70 }, { width: 34 }],
        rows: [
          [...meanings.heads],
          ...kinds.flatMap(({ name, columns: described }) => [
            ...(kinds.length > 1 ? [[], [name]] : []),
            ...described.map(({ head, means, example }) => [head, means, textOf(example)]),
          ]),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: lists,
        columns: columns.map(() => ({ width: WIDE })),
        rows: [
          columns.map(({ heads }) => [...heads].join(", ")),
          ...Array.from({ length: longest }, (_, row) => columns.map(({ options }) => options[row] ?? null)),
        ],
      },
    ],
  });
}

function listKey(options: readonly string[]): string {
  return options.join("\n");
}

function kindSheet(
  { name, title, columns, filled }: KindSheet,
  lists: string,
  placeOf: (options: readonly string[]) => number,
): WriteSheet {
  return {
    name,
    columns: columns.map(({ head, holds }) => ({
      width: Math.min(Math.max(head.length + 4, NARROW), WIDE),
      numFmt: FORMATS[holds],
    })),
    rows: [],
    cells: new Map<string, { value: CellValue; style: CellStyle }>([
      ["0,0", { value: title, style: BOLD }],
      ...columns.flatMap(({ head, example, holds }, at) => [
        [`${HEAD_ROW - 1},${at}`, { value: head, style: HEAD }] as const,
        [
          `${HEAD_ROW},${at}`,
          { value: writtenAs(example), style: { ...EXAMPLE, numFmt: FORMATS[holds] } },
        ] as const,
        ...filled.map(
          (cells, row) =>
            [
              `${HEAD_ROW + 1 + row},${at}`,
              { value: writtenAs(cells[at] ?? null), style: { numFmt: FORMATS[holds] } },
            ] as const,
        ),
      ]),
    ]),
    freezePane: { rows: HEAD_ROW },
    dataValidations: columns.flatMap(({ options }, at) =>
      options.length === 0 ? [] : [choiceFrom(lists, { at, options }, placeOf(options))],
    ),
  };
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
