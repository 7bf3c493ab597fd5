"use client";

import { ChartPlace } from "./chart-place";
import type { CumulativePlotProps } from "./cumulative-plot";
import { useOnView } from "./on-view";

const load = () => import("./cumulative-plot").then(({ CumulativePlot }) => CumulativePlot);

/** The cumulative chart's place: 400 px high before and after. */
export function CumulativeOnView(props: CumulativePlotProps) {
  const { place, Chart } = useOnView(load);
  return <ChartPlace place={place}>{Chart ? <Chart {...props} /> : null}</ChartPlace>;
}
