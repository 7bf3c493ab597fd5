import { classNames } from "@/components/ui/class-names";
import styles from "./cumulative-picture.module.css";
import type { CumulativePlotProps } from "./cumulative-plot";
import {
  axisTicks,
  HEADROOM,
  LETTER_WIDTH,
  MONTH_MIDDLES,
  type PlotRow,
  plotRows,
  topOf,
  yearDay,
} from "./cumulative-rows";
import { endLabelPlaces, type LabelPlace } from "./label-places";
import labels from "./labels.module.css";
import { Scale } from "./scale";

/**
 * What a picture has room for: the plot's height, the width that its labels are placed for, what is free beside it, every
 * which month is named, and how high the day stands above: over a label of the forecast that has no room beside the plot.
 */
const SIZES = {
  wide: { height: 346, width: 528, beyond: 92, months: 1, lift: 8 },
  narrow: { height: 236, width: 310, beyond: 0, months: 2, lift: 20 },
} as const;

type PictureProps = Omit<CumulativePlotProps, "language"> & { size: keyof typeof SIZES };

/** The cumulative chart as a picture made on the server: all that the library draws of it, for a few KB and no script. */
export function CumulativePicture({ size, ...plotted }: PictureProps) {
  const { year, asOf, required, value, forecast, words } = plotted;
  const { height, months, lift } = SIZES[size];
  const yearEnd = yearDay(`${year}-12-31`);
  const top = topOf(plotted) * HEADROOM;
  const up = (figure: number) => Math.round((1 - figure / top) * height * 10) / 10;
  const along = (day: number) => `${((day / yearEnd) * 100).toFixed(2)}%`;
  const today = along(yearDay(asOf));
  const isEarly = yearDay(asOf) < yearEnd / 4;
  return (
    <div className={classNames(styles.picture, styles[size], forecast === null && styles.ended)}>
      <svg className={styles.plot} height={height} aria-hidden="true">
        <Scale ticks={axisTicks(top / HEADROOM)} up={up} />
        {MONTH_MIDDLES.filter((_, month) => month % months === 0).map((day) => (
          <text key={day} className={labels.plain} x={along(day)} y={height + 20} textAnchor="middle">
            {words.months[MONTH_MIDDLES.indexOf(day)]}
          </text>
        ))}
        <line className={styles.today} x1={today} x2={today} y1={8 - lift} y2={height} />
        <text className={labels.plain} x={today} y={-lift} textAnchor="middle">
          {words.today}
        </text>
        <line className={styles.target} x2="100%" y1={up(required)} y2={up(required)} />
        <Curves rows={plotRows(plotted)} yearEnd={yearEnd} height={height} up={up} />
        <circle className={styles.dot} cx={today} cy={up(value)} r="4.5" />
        <text
          className={labels.label}
          x={isEarly ? "100%" : "0"}
          dx={isEarly ? -5 : 5}
          y={up(required) - 6}
          textAnchor={isEarly ? "end" : "start"}
        >
          {words.target}
        </text>
        <EndLabels {...plotted} size={size} today={today} top={top} />
        {forecast === null ? null : (
          <text
            className={classNames(labels.plain, styles.forecastLabel)}
            x="100%"
            y={up(forecast)}
            textAnchor={size === "wide" ? "start" : "end"}
          >
            {words.forecast}
          </text>
        )}
      </svg>
    </div>
  );
}

/** Drawn on a scale of days, which the width stretches; their strokes keep their breadth. */
function Curves({
  rows,
  yearEnd,
  height,
  up,
}: {
  rows: readonly PlotRow[];
  yearEnd: number;
  height: number;
  up: (figure: number) => number;
}) {
  const lineOf = (figure: "actual" | "pace" | "forecast" | "before") =>
    rows
      .flatMap((row) => (row[figure] === null ? [] : [`${row.day} ${up(row[figure])}`]))
      .map((point, index) => (index === 0 ? `M${point}` : `L${point}`))
      .join("");
  return (
    <svg
      viewBox={`0 0 ${yearEnd} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      <path className={styles.before} d={lineOf("before")} />
      <path className={styles.pace} d={lineOf("pace")} />
      <path className={styles.forecast} d={lineOf("forecast")} />
      <path className={styles.actual} d={lineOf("actual")} />
    </svg>
  );
}

/** The figures of today: places are found for one width, and kept at their distance from today's line at every other. */
function EndLabels({ size, today, top, ...plotted }: PictureProps & { today: string; top: number }) {
  const { year, asOf, value, pace, required, forecast, words } = plotted;
  const { width, height, beyond } = SIZES[size];
  const passed = yearDay(asOf) / yearDay(`${year}-12-31`);
  // Beside a narrow plot there is no room, not even when the year is over.
  const elapsed = beyond === 0 ? Math.min(passed, 0.99) : passed;
  const places = endLabelPlaces({
    ...{ top, elapsed, value, pace, required, forecast, width, height, beyond },
    actualWidth: words.actual.length * LETTER_WIDTH,
    paceWidth: words.pace.length * LETTER_WIDTH,
  });
  const label = (text: string, { x, y, anchor }: LabelPlace, className: string | undefined) => (
    <text
      className={className}
      x={today}
      dx={Math.round(x - elapsed * width)}
      y={Math.round(y)}
      textAnchor={anchor}
      dominantBaseline="central"
    >
      {text}
    </text>
  );
  return (
    <>
      {label(words.actual, places.actual, labels.actual)}
      {label(words.pace, places.pace, labels.pace)}
    </>
  );
}
