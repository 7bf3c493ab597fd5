import { type Headed, headWords } from "@/lib/domain/headings";
import { trimmed } from "@/lib/domain/text";
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
      ? grid.rows.slice(0, MOST_ABOVE).map((cells, row) => ({ sheet: index, row, cells }))
      : [],
  );
  let best: (HeadPlace & { readonly named: number }) | undefined;
  const exact = new Set(fields.flatMap(({ headings }) => headings.map(headWords)));
  for (const { cells, ...place } of rows) {
    const named = headingsOf(cells).filter((heading) => exact.has(headWords(heading))).length;
    if (named > (best?.named ?? 0)) best = { ...place, named };
  }
  const first = rows.find(({ cells }) => cells.filter((cell) => cell !== null).length > 1) ?? rows[0];
  return best ?? first ?? { sheet: sheet ?? 0, row: 0 };
}

/** What the cells of a row say as headings. */
export function headingsOf(cells: readonly GridCell[]): string[] {
  return cells.map((cell) => (typeof cell === "string" ? trimmed(cell).replace(/\s+/g, " ") : ""));
}
