import * as z from "zod";

const key = z.string().nullable();

/** `GET /pivot`; null = of what is not said. Totals are of records: one that stands in several cells counts once. */
export const pivotAnswer = z.strictObject({
  rows: z.array(key),
  columns: z.array(key),
  cells: z.array(z.array(z.int())),
  rowTotals: z.array(z.int()),
  columnTotals: z.array(z.int()),
  total: z.int(),
});
