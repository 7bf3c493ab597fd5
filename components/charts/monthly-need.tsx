import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import { ChartFigure, type Pictured } from "./chart-figure";
import { DataTable, opened } from "./data-table";
import styles from "./month-columns.module.css";

interface MonthlyNeedProps extends Pictured {
  /** What was done in each past month, January first. */
  done: readonly number[];
  /** What each month that is left must bring. */
  needed: number;
  /** Opens what a month brought. @param month January is 1 */
  monthHref: (month: number) => string;
  /** Between the heading and the picture. */
  children: ReactNode;
}

const FLOOR = 98;
const TALLEST = 76;

/** Twelve months that can be counted: done as bars, what each month left must bring as dashed frames. */
export function MonthlyNeed({ done, needed, monthHref, children, ...framed }: MonthlyNeedProps) {
  const t = useTranslations("charts");
  const language = useLocale();
  const most = Math.max(needed, ...done, 1);
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    amount: done[index] ?? needed,
    past: index < done.length,
  }));
  const rows = months.map(({ month, amount, past }) => ({
    head: monthLabel(month, language),
    cells: past ? [opened(amount, monthHref(month), language), "–"] : ["–", formatNumber(amount, language)],
  }));
  return (
    <ChartFigure {...framed} table={<DataTable heads={[t("month"), t("added"), t("needed")]} rows={rows} />}>
      {children}
      <svg className={styles.chart} aria-hidden="true">
        <line x1="0" y1={FLOOR} x2="100%" y2={FLOOR} />
        {months.map((each) => (
          <Month key={each.month} {...each} most={most} />
        ))}
      </svg>
    </ChartFigure>
  );
}

function Month({
  month,
  amount,
  past,
  most,
}: {
  month: number;
  amount: number;
  past: boolean;
  most: number;
}) {
  const locale = useLocale();
  const height = Math.round((amount / most) * TALLEST);
  return (
    <svg x={`${((month - 0.5) / 12) * 100}%`} overflow="visible" aria-hidden="true">
      {amount > 0 ? (
        <rect
          className={past ? undefined : styles.needed}
          x="-11"
          y={FLOOR - height}
          width="22"
          height={height}
        />
      ) : null}
      <text className={past && amount > 0 ? styles.amount : undefined} y={FLOOR - height - 5}>
        {formatNumber(amount, locale)}
      </text>
      <text y="115">{monthLabel(month, locale)}</text>
    </svg>
  );
}
