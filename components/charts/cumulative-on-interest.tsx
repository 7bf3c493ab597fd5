"use client";

import type { ReactNode } from "react";
import styles from "./chart-figure.module.css";
import type { CumulativePlotProps } from "./cumulative-plot";
import { useOnInterest } from "./on-interest";

const load = () => import("./cumulative-plot").then(({ CumulativePlot }) => CumulativePlot);

/** The cumulative chart's place on a desktop: its picture, until somebody wants to read it day by day. */
export function CumulativeOnInterest({
  picture,
  ...props
}: CumulativePlotProps & {
  /** As large as the chart. */
  picture: ReactNode;
}) {
  const { place, Chart } = useOnInterest(load);
  if (Chart) {
    return (
      <div ref={place} className={styles.pictured} tabIndex={-1}>
        <Chart {...props} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches the chart through its picture
    <div ref={place} className={styles.pictured} role="img" aria-label={props.words.sentence} tabIndex={0}>
      {picture}
    </div>
  );
}
