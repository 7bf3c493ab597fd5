import { type CellValue, parseCellRef, streamXlsxRows } from "hucre/xlsx";
import { type Parts, packed } from "./archive.ts";
import {
  ALL_LENGTH,
  type Bounds,
  CELL_LENGTH,
  type CellGrid,
  type GridCell,
  MOST_ABOVE,
  Refused,
} from "./grid.ts";
import { sheetsOf } from "./parts.ts";

type Rows = GridCell[][];

/** What a workbook's visible sheets hold; a merged cell holds what stands at its corner. @throws Refused */
export async function readSheets(parts: Parts, bounds: Bounds): Promise<CellGrid[]> {
  const archive = packed(parts, false);
  const budget = { left: ALL_LENGTH };
  const grids: CellGrid[] = [];
  for (const { name, index, path } of sheetsOf(parts)) {
    const rows = await rowsOf(archive, index, bounds, budget);
    spreadMerged(rows, parts.get(path)?.toString("utf8") ?? "");
    grids.push({ name, rows });
  }
  return grids;
}

async function rowsOf(
  archive: Buffer,
  sheet: number,
  bounds: Bounds,
  budget: { left: number },
): Promise<Rows> {
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

/** @throws Refused for text that is longer than a cell's can be, or too much of it */
export function gridCell(value: CellValue, budget: { left: number }): GridCell {
  if (value instanceof Date) return momentOf(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return value;
  budget.left -= value.length;
  if (value.length > CELL_LENGTH || budget.left < 0) throw new Refused("tooMuchText");
  return value.trim() === "" ? null : value;
}

/** To the second: a day's share of seconds is no round number. */
function momentOf(date: Date): GridCell {
  const moment = new Date(Math.round(date.getTime() / 1_000) * 1_000);
  return Number.isNaN(moment.getTime()) ? null : { moment: moment.toISOString().slice(0, 19) };
}

export function trimmedRow(cells: readonly GridCell[]): GridCell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
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
