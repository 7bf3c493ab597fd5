"use client";

import { ChartPlace } from "./chart-place";
import { useOnView } from "./on-view";
import type { QuarterlyPlotProps } from "./quarterly-plot";

const load = () => import("./quarterly-plot").then(({ QuarterlyPlot }) => QuarterlyPlot);

/** The quarterly chart's place: 300 px high before and after. */
export function QuarterlyOnView(props: QuarterlyPlotProps) {
  const { place, Chart } = useOnView(load);
  return (
    <ChartPlace place={place} low silent>
      {Chart ? <Chart {...props} /> : null}
    </ChartPlace>
  );
}
