import { parseCellRef, streamXlsxRows } from "hucre/xlsx";
import { type Parts, packed } from "./archive.ts";
import { type Budget, gridCell, trimmedRow, wholeBudget } from "./cells.ts";
import { type Bounds, type CellGrid, type GridCell, MOST_ABOVE, Refused } from "./grid.ts";
import { sheetsOf } from "./parts.ts";

type Rows = GridCell[][];

/** What a workbook's visible sheets hold; a merged cell holds what stands at its corner. @throws Refused */
export async function readSheets(parts: Parts, bounds: Bounds): Promise<CellGrid[]> {
  const archive = packed(parts, false);
  const budget = wholeBudget();
  const grids: CellGrid[] = [];
  for (const { name, index, path } of sheetsOf(parts)) {
    const rows = await rowsOf(archive, index, bounds, budget);
    spreadMerged(rows, parts.get(path)?.toString("utf8") ?? "");
    grids.push({ name, rows });
  }
  return grids;
}

async function rowsOf(archive: Buffer, sheet: number, bounds: Bounds, budget: Budget): Promise<Rows> {
  const rows: Rows = [];
  for await (const { index, values } of streamXlsxRows(archive, { sheet })) {
    const cells = trimmedRow(values.map((value) => gridCell(value, budget)));
    if (cells.length === 0) continue;
    if (cells.length > bounds.columns) throw new Refused("tooManyColumns");
    // A sheet may say any number of a row.
    if (!(index >= 0 && index < bounds.rows + MOST_ABOVE)) throw new Refused("tooManyRows");
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return rows;
}

/** Across, a merged cell is a heading of several columns or a title, and none of the columns' own. */
function spreadMerged(rows: Rows, xml: string): void {
  const merged = xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g);
  for (const [, from = "", to = ""] of merged) {
    const [first, last] = [parseCellRef(from), parseCellRef(to)];
    const corner = rows[first.row]?.[first.col] ?? null;
    if (corner !== null && first.col === last.col) spread(rows, corner, first, last.row);
  }
}

function spread(rows: Rows, corner: GridCell, { row: top, col }: { row: number; col: number }, last: number) {
  for (const cells of rows.slice(top + 1, last + 1)) {
    while (cells.length < col) cells.push(null);
    cells[col] ??= corner;
  }
}
