"use client";

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Tone } from "@/components/status/standing";

export interface QuarterlyPlotProps {
  /** One per quarter: its name and a count per status. */
  rows: readonly { name: string; [status: string]: string | number }[];
  series: readonly { status: string; tone: Tone; word: string }[];
}

/** Before the place has been measured. */
const SIZE = { width: 640, height: 300 };
/** A part lower than this share of the tallest bar has no room for its figure; the table has it. */
const READABLE = 0.05;
const AXIS = { fill: "var(--axis)", fontSize: 12 };

/** Fill, edge and figure of each tone; the two that are not plain colours are hatched. */
function paintOf(tone: Tone): { fill: string; stroke: string; text: string } {
  if (tone === "nodata") return { fill: "url(#trend-nodata)", stroke: "var(--na-line)", text: "var(--ink)" };
  if (tone === "near") return { fill: "url(#trend-near)", stroke: "var(--met-line)", text: "var(--met-fg)" };
  return { fill: `var(--${tone}-bg)`, stroke: `var(--${tone}-line)`, text: `var(--${tone}-fg)` };
}

/** The picture itself: one stacked bar per quarter, counts in the bars. */
export function QuarterlyPlot({ rows, series }: QuarterlyPlotProps) {
  const least = Math.max(1, tallest(rows, series) * READABLE);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={SIZE}>
      <BarChart
        accessibilityLayer={false}
        data={[...rows]}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        maxBarSize={112}
      >
        <defs>
          <Hatch id="trend-nodata" ground="var(--nodata-a)" stroke="var(--nodata-b)" />
          <Hatch id="trend-near" ground="var(--met-bg)" stroke="var(--near-hatch)" />
        </defs>
        <XAxis dataKey="name" tickLine={false} axisLine={{ stroke: "var(--grid)" }} tick={AXIS} />
        <YAxis allowDecimals={false} width={40} tickLine={false} axisLine={false} tick={AXIS} />
        {series.map(({ status, tone, word }) => {
          const { fill, stroke, text } = paintOf(tone);
          return (
            <Bar
              key={status}
              dataKey={status}
              name={word}
              stackId="all"
              fill={fill}
              stroke={stroke}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={status}
                fill={text}
                fontSize={12}
                formatter={(count) => (Number(count) >= least ? count : "")}
              />
            </Bar>
          );
        })}
      </BarChart>
    </ResponsiveContainer>
  );
}

function tallest(rows: QuarterlyPlotProps["rows"], series: QuarterlyPlotProps["series"]): number {
  return Math.max(
    ...rows.map((row) => series.reduce((sum, { status }) => sum + Number(row[status] ?? 0), 0)),
  );
}

function Hatch({ id, ground, stroke }: { id: string; ground: string; stroke: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={ground} />
      <rect width="2.5" height="6" fill={stroke} />
    </pattern>
  );
}
