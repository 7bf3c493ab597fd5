"use client";

import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatDate, formatNumber, formatTick, type Language } from "@/lib/format";
import styles from "./cumulative-plot.module.css";
import {
  axisTicks,
  HEADROOM,
  MONTH_MIDDLES,
  type PlotRow,
  plotRows,
  topOf,
  yearDay,
} from "./cumulative-rows";
import { EndLabels } from "./end-labels";
import labels from "./labels.module.css";

export interface CumulativePlotProps {
  year: number;
  asOf: string;
  points: readonly { on: string; value: number | null; pace: number }[];
  required: number;
  value: number;
  pace: number;
  forecast: number | null;
  yearBefore: readonly { on: string; value: number }[];
  language: Language;
  words: {
    sentence: string;
    today: string;
    actual: string;
    pace: string;
    target: string;
    forecast: string;
    months: readonly string[];
    cumulative: string;
    paceName: string;
    yearBefore: string;
  };
}

/** Room beside the plot: for the forecast, else for the labels of a year that ends. */
const BESIDE = { forecast: 92, ended: 116 };
/** Before the place has been measured. */
const SIZE = { width: 640, height: 400 };

/** The picture itself: solid is done, dashed is pace, dotted is forecast, the black line is the target. */
export function CumulativePlot(props: CumulativePlotProps) {
  const { year, asOf, required, value, pace, forecast, language, words } = props;
  const rows = plotRows(props);
  const today = yearDay(asOf);
  const yearEnd = yearDay(`${year}-12-31`);
  // The day's own label stands at the left then.
  const isEarly = today < yearEnd / 4;
  const beside = forecast === null ? BESIDE.ended : BESIDE.forecast;
  const top = topOf(props);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={SIZE}>
      <ComposedChart
        title={words.sentence}
        data={rows}
        margin={{ top: 24, right: beside, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis
          type="number"
          dataKey="day"
          domain={[0, yearEnd]}
          ticks={[...MONTH_MIDDLES]}
          tickFormatter={(day: number) => words.months[MONTH_MIDDLES.indexOf(day)] ?? ""}
          tickLine={false}
          axisLine={{ stroke: "var(--grid)" }}
          tick={{ fill: "var(--axis)", fontSize: 12 }}
          interval="preserveStartEnd"
        />
        <YAxis
          domain={[0, top * HEADROOM]}
          ticks={axisTicks(top)}
          tickFormatter={(figure: number) => formatTick(figure, language)}
          width={40}
          tickLine={false}
          axisLine={false}
          tick={{ fill: "var(--axis)", fontSize: 12 }}
        />
        <Tooltip
          content={<Reading words={words} language={language} />}
          cursor={{ stroke: "var(--line-control)" }}
        />
        <ReferenceLine
          y={required}
          stroke="var(--target)"
          strokeWidth={1.75}
          label={{
            value: words.target,
            position: isEarly ? "insideBottomRight" : "insideBottomLeft",
            className: labels.label ?? "",
          }}
        />
        <ReferenceLine
          x={today}
          stroke="var(--line-control)"
          label={{ value: words.today, position: "top", className: labels.plain ?? "" }}
        />
        <Line
          dataKey="before"
          stroke="var(--axis)"
          strokeWidth={1.75}
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          dataKey="pace"
          stroke="var(--pace)"
          strokeWidth={1.75}
          strokeDasharray="6 4"
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          dataKey="forecast"
          stroke="var(--bar)"
          strokeWidth={1.75}
          strokeDasharray="1.5 4"
          strokeLinecap="round"
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          dataKey="actual"
          stroke="var(--bar)"
          strokeWidth={2.5}
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
        <ReferenceDot x={today} y={value} r={4.5} fill="var(--bar)" stroke="var(--halo)" />
        <EndLabels
          actual={words.actual}
          pace={words.pace}
          drawn={{
            top: top * HEADROOM,
            elapsed: today / yearEnd,
            value,
            pace,
            required,
            forecast,
            beyond: beside,
          }}
        />
        {forecast === null ? null : (
          <ReferenceDot
            x={yearEnd}
            y={forecast}
            r={0}
            label={{ value: words.forecast, position: "right", className: labels.plain ?? "" }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** What the pointer or the arrow keys rest on, in words. */
function Reading({
  active,
  payload,
  words,
  language,
}: {
  active?: boolean;
  payload?: readonly { payload: PlotRow }[];
  words: CumulativePlotProps["words"];
  language: Language;
}) {
  const row = payload?.[0]?.payload;
  if (!active || !row?.on) return null;
  return (
    <div className={styles.reading}>
      <b>{formatDate(row.on)}</b>
      {row.actual === null ? null : (
        <span>
          {words.cumulative} {formatNumber(row.actual, language)}
        </span>
      )}
      {row.pace === null ? null : (
        <span>
          {words.paceName} {formatNumber(row.pace, language)}
        </span>
      )}
      {row.before === null ? null : (
        <span>
          {words.yearBefore} {formatNumber(row.before, language)}
        </span>
      )}
    </div>
  );
}
