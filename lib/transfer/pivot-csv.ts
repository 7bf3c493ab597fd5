import type { Pivot } from "@/lib/domain/pivot";
import { toCsv } from "./csv";

/** The table of `GET /pivot` as CSV: a row each, with its total, and the totals of columns last. */
export function pivotCsv({ rows, columns, cells, rowTotals, columnTotals, total }: Pivot): string {
  const lines = rows.map((row, nth) => [row, ...(cells[nth] ?? []), rowTotals[nth] ?? 0]);
  return toCsv(
    ["", ...columns.map((key) => key ?? ""), "total"],
    [...lines, ["total", ...columnTotals, total]],
  );
}
