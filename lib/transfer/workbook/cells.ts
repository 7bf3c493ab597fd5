import { ALL_LENGTH, CELL_LENGTH, type GridCell, Refused } from "./grid.ts";

/** How much text may still come. */
export interface Budget {
  left: number;
}

/** What a whole file may hold. */
export function wholeBudget(): Budget {
  return { left: ALL_LENGTH };
}

/** @throws Refused for text that is longer than a cell's can be, or too much of it */
export function gridCell(value: string | number | boolean | Date | null, budget: Budget): GridCell {
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
