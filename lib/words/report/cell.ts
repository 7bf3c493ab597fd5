import type { PaperCell, PaperColumn, PaperRow } from "@/lib/domain/report/paper";
import { formatDate, formatNumber } from "@/lib/format";

const NONE = "–";

/** A cell as the paper shows it: `1.540`, `58,3`, `05/10/2021`; a dash for what does not apply or is not known. */
export function cellText(cell: PaperCell | undefined, holds: PaperColumn["holds"]): string {
  if (cell === null || cell === undefined) return NONE;
  if (typeof cell === "number") return holds === "percent" ? percentText(cell) : formatNumber(cell, "vi");
  return holds === "day" ? formatDate(cell) : cell;
}

/** What a row has in a column: totals are numbers of units, whatever stands above them. */
export function heldIn({ kind }: Pick<PaperRow, "kind">, { holds }: PaperColumn): PaperColumn["holds"] {
  return kind === "total" ? "number" : holds;
}

/** With its decimal, but for nothing and the whole: `75,0`, `100`. */
function percentText(value: number): string {
  const text = formatNumber(value, "vi");
  return value === 0 || value === 100 || text.includes(",") ? text : `${text},0`;
}

/** Where a column's cells stand: figures at the right, short words and days in the middle. */
export function alignmentOf({ holds }: PaperColumn, index: number): "left" | "center" | "right" {
  if (index === 0 || holds === "day") return "center";
  return holds === "text" ? "left" : "right";
}
