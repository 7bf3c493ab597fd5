import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Appendix, Paper, PaperCell, PaperColumn, PaperRow } from "@/lib/domain/report/paper";
import { heldIn } from "@/lib/words/report/cell";

const FORMATS = { text: "@", number: "#,##0.##", percent: "0.0", day: "dd/mm/yyyy" } as const;
const LETTERS_PER_SHARE = 1.4;
const [NARROWEST, WIDEST] = [6, 70];
/** Above the head of a table: what it is, and of which day. */
const HEAD_ROW = 3;
const BOLD: CellStyle = { font: { bold: true } };
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6F4" } },
  alignment: { wrapText: true, vertical: "center", horizontal: "center" },
};

/** The appendices of a report, a sheet each: numbers are numbers and days are days, and the head stays in sight. */
export function paperXlsx({ appendices, subject, issuer }: Paper): Promise<Uint8Array> {
  return writeXlsx({ sheets: appendices.map((appendix) => sheetOf(appendix, `${issuer} – ${subject}`)) });
}

type Placed = readonly [place: string, cell: { readonly value: CellValue; readonly style: CellStyle }];

function sheetOf({ code, title, table, note }: Appendix, of: string): WriteSheet {
  const { columns, rows } = table;
  const said: Placed[] = [
    placed(0, 0, `${code}. ${title}`, BOLD),
    placed(1, 0, of, {}),
    ...columns.map(({ head }, at) => placed(HEAD_ROW - 1, at, head, HEAD)),
    ...rows.flatMap((row, index) => rowOf(row, HEAD_ROW + index, columns)),
    ...(note === null ? [] : [placed(HEAD_ROW + rows.length + 1, 0, note, {})]),
  ];
  return {
    name: code,
    columns: columns.map(({ width }) => ({
      width: Math.min(Math.max(width * LETTERS_PER_SHARE, NARROWEST), WIDEST),
    })),
    rows: [],
    cells: new Map(said),
    freezePane: { rows: HEAD_ROW },
  };
}

function placed(row: number, at: number, value: CellValue, style: CellStyle): Placed {
  return [`${row},${at}`, { value, style }];
}

function rowOf({ cells, kind }: PaperRow, place: number, columns: readonly PaperColumn[]): Placed[] {
  const strong = kind === "plain" ? {} : BOLD;
  return cells.flatMap((cell, at) => {
    const column = columns[at];
    if (column === undefined || cell === null) return [];
    const holds = heldIn({ kind }, column);
    return [placed(place, at, held(cell, holds), { ...strong, ...styleOf(cell, holds) })];
  });
}

/** A workbook knows no zones: a day is its midnight in UTC. Texts are texts, whatever they begin with (security.md §1). */
function held(cell: Exclude<PaperCell, null>, holds: PaperColumn["holds"]): CellValue {
  return holds === "day" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
}

function styleOf(cell: PaperCell, holds: PaperColumn["holds"]): CellStyle {
  if (typeof cell === "string" && holds !== "day") return { alignment: { wrapText: true, vertical: "top" } };
  return { numFmt: FORMATS[holds] };
}
