"use client";

import { useOnView } from "@/components/charts/on-view";
import { wholeAnswer } from "@/components/ui/whole-answer";
import styles from "./trend.module.css";

interface Asked {
  readonly year: number;
  /** What it is drawn of. */
  readonly source: string;
  readonly address: string;
}

/** The place of the trend on a desktop, as high before as after; a phone, which does not display it, never asks. */
export function TrendOnView(asked: Asked) {
  const { place, Chart } = useOnView<Asked>(async () => {
    const loading = import("./trend-figure");
    const answer = await wholeAnswer(asked.source);
    const { TrendFigure } = await loading;
    const part = answer.ok ? await answer.json() : null;
    // The heading leads to it all the same.
    return () => (part === null ? null : <TrendFigure {...part} year={asked.year} address={asked.address} />);
  });
  return (
    <div ref={place} className={styles.place}>
      {Chart ? <Chart {...asked} /> : null}
    </div>
  );
}
