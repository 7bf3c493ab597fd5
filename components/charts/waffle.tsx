import type { ReactNode } from "react";
import { ChartFigure, type Pictured } from "./chart-figure";
import { type DataRow, DataTable } from "./data-table";
import { squaresAcross } from "./squares";
import styles from "./waffle.module.css";

/** A square and the gap beside it. */
const STEP = 12;
const SQUARE = "h8v8h-8z";
/** No square is drawn larger than this, in pixels. */
const LARGEST = 20;

/** As many squares as there are people, the missing ones dark and last. Above 400 each square would be too small: use a bar. */
export function Waffle({
  total,
  missing,
  heads,
  rows,
  children,
  ...framed
}: Pictured & {
  total: number;
  missing: number;
  heads: readonly [string, string];
  /** Who is there and who is not. */
  rows: readonly DataRow[];
  /** Between the heading and the picture. */
  children: ReactNode;
}) {
  const across = squaresAcross(total);
  const squares = Array.from(
    { length: total },
    (_, index) => `M${(index % across) * STEP + 1} ${Math.floor(index / across) * STEP + 1}${SQUARE}`,
  );
  const box = `0 0 ${across * STEP - 2} ${Math.ceil(total / across) * STEP - 2}`;
  return (
    <ChartFigure {...framed} table={<DataTable heads={heads} rows={rows} />}>
      {children}
      <svg className={styles.waffle} viewBox={box} width={across * LARGEST} aria-hidden="true">
        <path d={squares.slice(0, total - missing).join("")} />
        <path className={styles.missing} d={squares.slice(total - missing).join("")} />
      </svg>
    </ChartFigure>
  );
}
