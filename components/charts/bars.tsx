import { useLocale } from "next-intl";
import { PlainLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format";
import styles from "./bars.module.css";
import { ChartFigure, type Pictured } from "./chart-figure";
import { DataTable } from "./data-table";

interface Bar {
  readonly label: string;
  readonly value: number;
  /** What it is made of; null = nothing opens. */
  readonly href: string | null;
}

/** So many are drawn; the table has them all. */
const MOST = 20;

/** Amounts on one scale from 0, the largest first; made on the server. */
export function Bars({
  bars,
  head,
  valueHead,
  ...framed
}: Pictured & {
  bars: readonly Bar[];
  head: string;
  valueHead: string;
}) {
  const language = useLocale();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const shown = bars.toSorted((a, b) => b.value - a.value).slice(0, MOST);
  const rows = bars.map(({ label, value }) => ({ head: label, cells: [formatNumber(value, language)] }));
  return (
    <ChartFigure {...framed} table={<DataTable heads={[head, valueHead]} rows={rows} />}>
      <ul className={styles.bars}>
        {shown.map(({ label, value, href }) => (
          <li key={label}>
            {href === null ? (
              <span>{label}</span>
            ) : (
              <PlainLink tall href={href}>
                {label}
              </PlainLink>
            )}
            <svg className={styles.bar} height="12" aria-hidden="true">
              <rect width={`${((value / most) * 100).toFixed(2)}%`} height="12" />
            </svg>
            <b>{formatNumber(value, language)}</b>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}
