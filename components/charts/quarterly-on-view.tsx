"use client";

import { useOnView } from "./on-view";
import type { QuarterlyPlotProps } from "./quarterly-plot";

const load = () => import("./quarterly-plot").then(({ QuarterlyPlot }) => QuarterlyPlot);

/** The quarterly chart's place: 300 px high before and after. */
export function QuarterlyOnView(props: QuarterlyPlotProps) {
  const { place, Chart } = useOnView(load);
  return (
    <div ref={place} className="chart-place low" aria-hidden="true">
      {Chart ? <Chart {...props} /> : null}
    </div>
  );
}
