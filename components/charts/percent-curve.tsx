import { useLocale } from "next-intl";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import { formatDayMonth, formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import { ChartFigure, type Pictured } from "./chart-figure";
import { MONTH_MIDDLES, yearDay } from "./cumulative-rows";
import labels from "./labels.module.css";
import { LineKey } from "./line-key";
import styles from "./percent-curve.module.css";
import { percentSaid } from "./percent-said";
import { PercentTable } from "./percent-table";
import { Scale } from "./scale";

interface Plotted {
  year: number;
  /** At each month's end and at the day that the page is about. */
  points: readonly CurvePoint[];
  /** The same days one year earlier. */
  lastYear: readonly CurvePoint[];
  /** The day by which the percentage is asked for; null where there is none. */
  dueOn: string | null;
}

const HEIGHT = 240;
const TICKS = [0, 25, 50, 75, 100];
/** Every which month is named. */
const MONTHS_APART = 3;
/** A figure stands on the side of its point where the plot has room. */
const LATE = 0.7;
const LOW = 15;
const HIGH = 90;

/** How large a part was reached, month by month, beside what is asked and the year before; made on the server. */
export function PercentCurve({ year, lastYear, dueOn, points: all, ...framed }: Plotted & Pictured) {
  // From the due day on the whole is asked for: its line says so.
  const points = all.map((point) => (dueOn !== null && point.on <= dueOn ? point : { ...point, pace: null }));
  const drawn = { year, lastYear, dueOn, points };
  return (
    <ChartFigure
      {...framed}
      table={<PercentTable points={points} lastYear={lastYear} address={framed.address} />}
    >
      <Key {...drawn} />
      <div className={styles.picture}>
        <svg className={styles.plot} height={HEIGHT} aria-hidden="true">
          <Axes {...drawn} />
          <Lines {...drawn} />
          <Today {...drawn} />
        </svg>
      </div>
    </ChartFigure>
  );
}

function up(percent: number): number {
  return Math.round((1 - Math.min(percent, 100) / 100) * HEIGHT * 10) / 10;
}

function passed(year: number, on: string): number {
  return yearDay(on) / yearDay(`${year}-12-31`);
}

function along(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** The scale, the months, what is asked and by when. */
function Axes({ year, points, dueOn }: Plotted) {
  const t = useTranslations("charts");
  const language = useLocale();
  const required = points.at(-1)?.required ?? 0;
  const due = dueOn?.startsWith(`${year}-`) ? passed(year, dueOn) : null;
  return (
    <>
      <Scale ticks={TICKS} up={up} />
      {MONTH_MIDDLES.map((day, month) =>
        month % MONTHS_APART === 0 ? (
          <text key={day} className={labels.plain} x={along(day / 365)} y={HEIGHT + 20} textAnchor="middle">
            {monthLabel(month + 1, language)}
          </text>
        ) : null,
      )}
      {due === null || dueOn === null ? null : (
        <>
          <line className={styles.due} x1={along(due)} x2={along(due)} y1="-6" y2={HEIGHT} />
          <text className={labels.plain} x={along(due)} y="-12" textAnchor={due > LATE ? "end" : "middle"}>
            {t("due", { date: formatDayMonth(dueOn) })}
          </text>
        </>
      )}
      <line className={styles.target} x2="100%" y1={up(required)} y2={up(required)} />
      <text className={labels.label} x="5" y={up(required) + (required > HIGH ? 17 : -6)}>
        {t("targetLabel", { value: formatThreshold(required, language) })}
      </text>
    </>
  );
}

/** Drawn on a scale of days, which the width stretches; their strokes keep their breadth. */
function Lines({ year, points, lastYear }: Plotted) {
  return (
    <svg
      viewBox={`0 0 ${yearDay(`${year}-12-31`)} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      <path className={styles.before} d={lineOf(lastYear, ({ percent }) => percent)} />
      <path className={styles.pace} d={lineOf(points, ({ pace }) => pace)} />
      <path className={styles.actual} d={lineOf(points, ({ percent }) => percent)} />
    </svg>
  );
}

/** What is not known leaves a gap. */
function lineOf(points: readonly CurvePoint[], figureOf: (point: CurvePoint) => number | null): string {
  let broken = true;
  return points
    .map((point) => {
      const figure = figureOf(point);
      const step = figure === null ? "" : `${broken ? "M" : "L"}${yearDay(point.on)} ${up(figure)}`;
      broken = figure === null;
      return step;
    })
    .join("");
}

/** A dot for each point, and the last one's figure. */
function Today({ year, points }: Plotted) {
  const language = useLocale();
  const known = points.flatMap((point) =>
    point.percent === null ? [] : [{ ...point, percent: point.percent, share: passed(year, point.on) }],
  );
  const last = known.at(-1);
  return (
    <>
      {known.map(({ on, percent, share }) => (
        <circle
          key={on}
          className={styles.dot}
          cx={along(share)}
          cy={up(percent)}
          r={on === last?.on ? 4.5 : 2.5}
        />
      ))}
      {last === undefined ? null : (
        <text
          className={labels.actual}
          x={along(last.share)}
          dx={last.share > LATE ? -8 : 8}
          y={up(last.percent) + (last.percent > LOW ? 18 : -10)}
          textAnchor={last.share > LATE ? "end" : "start"}
        >
          {percentSaid(last, language)}
        </text>
      )}
    </>
  );
}

/** What each line is; a line that is not there is not named, nor one that stands alone. */
function Key({ year, points, lastYear }: Plotted) {
  const t = useTranslations("charts");
  const known = [
    { name: t("ofYear", { year: String(year) }), look: "actual", drawn: true },
    {
      name: t("ofYear", { year: String(year - 1) }),
      look: "before",
      drawn: lastYear.some(({ percent }) => percent !== null),
    },
    { name: t("pace"), look: "pace", drawn: points.some(({ pace }) => pace !== null) },
  ] as const;
  const lines = known.filter(({ drawn }) => drawn);
  return lines.length < 2 ? null : <LineKey lines={lines} />;
}
