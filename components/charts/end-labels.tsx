"use client";

import { DefaultZIndexes, usePlotArea, ZIndexLayer } from "recharts";
import { LETTER_WIDTH } from "./cumulative-rows";
import { type Drawn, endLabelPlaces, type LabelPlace } from "./label-places";
import labels from "./labels.module.css";

/** The figures of today at the ends of their lines, wherever no line goes through them. */
export function EndLabels({
  actual,
  pace,
  drawn,
}: {
  actual: string;
  pace: string;
  drawn: Omit<Drawn, "width" | "height" | "actualWidth" | "paceWidth">;
}) {
  const plot = usePlotArea();
  if (!plot) return null;
  const places = endLabelPlaces({
    ...drawn,
    width: plot.width,
    height: plot.height,
    actualWidth: actual.length * LETTER_WIDTH,
    paceWidth: pace.length * LETTER_WIDTH,
  });
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <EndLabel text={actual} place={places.actual} plot={plot} className={labels.actual} />
      <EndLabel text={pace} place={places.pace} plot={plot} className={labels.pace} />
    </ZIndexLayer>
  );
}

function EndLabel({
  text,
  place,
  plot,
  className,
}: {
  text: string;
  place: LabelPlace;
  plot: { x: number; y: number };
  className: string | undefined;
}) {
  return (
    <text
      x={plot.x + place.x}
      y={plot.y + place.y}
      textAnchor={place.anchor}
      dominantBaseline="central"
      className={className}
    >
      {text}
    </text>
  );
}
