"use client";

import type { CumulativePlotProps } from "./cumulative-plot";
import { useOnView } from "./on-view";

const load = () => import("./cumulative-plot").then(({ CumulativePlot }) => CumulativePlot);

/** The cumulative chart's place: 400 px high before and after. */
export function CumulativeOnView(props: CumulativePlotProps) {
  const { place, Chart } = useOnView(load);
  return (
    <div ref={place} className="chart-place">
      {Chart ? <Chart {...props} /> : null}
    </div>
  );
}
