import { type Headed, type HeadingRows, headingCells, headingRows, headWords } from "@/lib/domain/headings";
import { trimmed } from "@/lib/domain/unseen";
import { textOf } from "./cell-value";
import type { CellGrid, GridCell } from "./grid";
import { MOST_ABOVE } from "./grid";

/** Where the headings stand. */
export interface HeadPlace {
  readonly sheet: number;
  /** From 0. */
  readonly row: number;
}

/**
 * The row that names most fields exactly, of whichever sheet: also below a title; where none names any, the first with
 * several cells, for a person to say what its columns are.
 */
export function headPlace(grids: readonly CellGrid[], fields: readonly Headed[], sheet?: number): HeadPlace {
  const rows = grids.flatMap((grid, index) =>
    sheet === undefined || sheet === index
      ? grid.rows.slice(0, MOST_ABOVE).map((cells, row) => ({ sheet: index, row, cells, rows: grid.rows }))
      : [],
  );
  let best: (HeadPlace & { readonly named: number }) | undefined;
  const exact = new Set(fields.flatMap(({ headings }) => headings.map(headWords)));
  for (const { sheet: at, row, rows: all } of rows) {
    const said = headingCells(beginning(all, row), 0).map(headWords);
    const named = said.filter((heading) => exact.has(heading)).length;
    if (named > (best?.named ?? 0)) best = { sheet: at, row, named };
  }
  const first = rows.find(({ cells }) => cells.filter((cell) => cell !== null).length > 1) ?? rows[0];
  return best ?? first ?? { sheet: sheet ?? 0, row: 0 };
}

/** The headings that begin at a row of a sheet. */
export function headingsAt(rows: CellGrid["rows"], row: number): HeadingRows {
  return headingRows(beginning(rows, row), 0);
}

/** As many rows as headings may take; a figure heads nothing. */
function beginning(rows: CellGrid["rows"], row: number): string[][] {
  const [first = [], ...below] = rows.slice(row, row + 3);
  return [headingsOf(first), ...below.map((cells) => cells.map(textOf))];
}

/** What the cells of a row say as headings. */
function headingsOf(cells: readonly GridCell[]): string[] {
  return cells.map((cell) => (typeof cell === "string" ? trimmed(cell).replace(/\s+/g, " ") : ""));
}
