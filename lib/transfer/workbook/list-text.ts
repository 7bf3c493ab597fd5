import { type Headed, matched } from "@/lib/domain/headings";
import { textOf } from "./cell-value";
import type { CellGrid, GridCell } from "./grid";
import { headingsAt, headPlace } from "./heading";

/**
 * The list that a workbook holds, as it would be pasted from it, from its headings on: of the sheet that says most of them,
 * then of every other that is headed alike, as where each district has a sheet of its own.
 */
export function listText(grids: readonly CellGrid[], headed: readonly Headed[]): string {
  const { sheet, row } = headPlace(grids, headed);
  const columnsAt = (at: number, head: number) =>
    matched(headingsAt(grids[at]?.rows ?? [], head).heads, headed).join();
  const columns = columnsAt(sheet, row);
  const isHeaded = columns.replaceAll(",", "") !== "";
  const alike = grids.flatMap(({ rows }, at) => {
    const { row: head } = headPlace(grids, headed, at);
    return isHeaded && at !== sheet && columnsAt(at, head) === columns
      ? rows.slice(head + headingsAt(rows, head).taken)
      : [];
  });
  return [...(grids[sheet]?.rows ?? []).slice(row), ...alike]
    .filter((cells) => cells.length > 0)
    .map(lineOf)
    .join("\n");
}

/** A line is a row: within a cell none ends. Blanks before a name say how deep it lies. */
function lineOf(cells: readonly GridCell[]): string {
  const said = cells.map((cell) => (typeof cell === "string" ? cell : textOf(cell)));
  return said.map((text) => text.replaceAll(/[\t\r\n]+/g, " ")).join("\t");
}
