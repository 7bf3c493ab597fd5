import type { ReactNode, RefObject } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./chart-figure.module.css";

/** Where a chart is drawn once it comes into view; as high before as after: 400 px, 300 if `low`. */
export function ChartPlace({
  place,
  low = false,
  silent = false,
  children,
}: {
  place: RefObject<HTMLDivElement | null>;
  low?: boolean;
  /** The table beside it says it all. */
  silent?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      ref={place}
      className={classNames(styles.place, low && styles.low)}
      data-chart=""
      aria-hidden={silent || undefined}
    >
      {children}
    </div>
  );
}
