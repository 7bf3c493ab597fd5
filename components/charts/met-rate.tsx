import { useLocale } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import { formatDayMonth, formatNumber, formatPercent } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ChartFigure, type Pictured } from "./chart-figure";
import { DataTable } from "./data-table";
import { dayOpening } from "./day-opening";
import styles from "./month-columns.module.css";

type Point = Pick<CurvePoint, "on" | "met" | "applicable">;

/** The met rate over the months, as columns on one scale from 0 to 100 %; made on the server. */
export function MetRate({
  points,
  ...framed
}: Pictured & {
  points: readonly Point[];
}) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const rows = points.map((point) => ({
    head: dayOpening(point, points, framed.address),
    cells: [
      formatNumber(point.met, locale),
      formatNumber(point.applicable, locale),
      formatPercent({ numerator: point.met, denominator: point.applicable }, locale),
    ],
  }));
  const heads = [t("until"), t("met"), t("applicable"), t("rate")];
  return (
    <ChartFigure {...framed} table={<DataTable heads={heads} rows={rows} />}>
      <svg className={classNames(styles.chart, styles.tall)} aria-hidden="true">
        <line x1="0" y1="200" x2="100%" y2="200" />
        {points.map((point, index) => (
          <Column key={point.on} point={point} x={`${((index + 0.5) / points.length) * 100}%`} />
        ))}
      </svg>
    </ChartFigure>
  );
}

function Column({ point, x }: { point: Point; x: string }) {
  const locale = useLocale();
  const height = point.applicable === 0 ? 0 : Math.round((point.met / point.applicable) * 160);
  return (
    <svg x={x} overflow="visible" aria-hidden="true">
      {height > 0 ? <rect x="-14" y={200 - height} width="28" height={height} /> : null}
      <text className={styles.amount} y={194 - height}>
        {formatPercent({ numerator: point.met, denominator: point.applicable }, locale)}
      </text>
      <text y="218">{formatDayMonth(point.on)}</text>
    </svg>
  );
}
