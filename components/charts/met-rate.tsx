import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatDayMonth, formatPercent } from "@/lib/format";
import { ChartFigure } from "./chart-figure";

/** How many units met a target at a month's end, or on the day asked about. */
export interface MetRatePoint {
  on: string;
  met: number;
  applicable: number;
}

/** The met rate over the months, as columns on one scale from 0 to 100 %; made on the server. */
export function MetRate({ points, sentence }: { points: readonly MetRatePoint[]; sentence: string }) {
  return (
    <ChartFigure sentence={sentence} table={<MetRateTable points={points} />}>
      <svg className="met-rate" aria-hidden="true">
        <line x1="0" y1="200" x2="100%" y2="200" />
        {points.map((point, index) => (
          <Column key={point.on} point={point} x={`${((index + 0.5) / points.length) * 100}%`} />
        ))}
      </svg>
    </ChartFigure>
  );
}

function Column({ point, x }: { point: MetRatePoint; x: string }) {
  const locale = useLocale();
  const height = point.applicable === 0 ? 0 : Math.round((point.met / point.applicable) * 160);
  return (
    <svg x={x} overflow="visible" aria-hidden="true">
      {height > 0 ? <rect x="-14" y={200 - height} width="28" height={height} /> : null}
      <text className="amount" y={194 - height}>
        {formatPercent({ numerator: point.met, denominator: point.applicable }, locale)}
      </text>
      <text y="218">{formatDayMonth(point.on)}</text>
    </svg>
  );
}

function MetRateTable({ points }: { points: readonly MetRatePoint[] }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return (
    <table className="table max-w-[420px]">
      <thead>
        <tr>
          <th scope="col">{t("until")}</th>
          <th scope="col" className="number">
            {t("met")}
          </th>
          <th scope="col" className="number">
            {t("applicable")}
          </th>
          <th scope="col" className="number">
            {t("rate")}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ on, met, applicable }) => (
          <tr key={on}>
            <th scope="row">{formatDate(on)}</th>
            <td className="number">{met}</td>
            <td className="number">{applicable}</td>
            <td className="number">{formatPercent({ numerator: met, denominator: applicable }, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
