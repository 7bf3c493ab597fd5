import { useLocale } from "next-intl";
import { formatNumber } from "@/lib/format";
import { monthLabel } from "@/lib/period";
import styles from "./month-columns.module.css";

interface MonthlyNeedProps {
  /** What was done in each past month, January first. */
  done: readonly number[];
  /** What each month that is left must bring. */
  needed: number;
  /** The picture in one sentence. */
  sentence: string;
}

const FLOOR = 98;
const TALLEST = 76;

/** Twelve months that can be counted: done as bars, what each month left must bring as dashed frames. */
export function MonthlyNeed({ done, needed, sentence }: MonthlyNeedProps) {
  const most = Math.max(needed, ...done, 1);
  return (
    <svg className={styles.chart} role="img" aria-label={sentence}>
      <line x1="0" y1={FLOOR} x2="100%" y2={FLOOR} />
      {Array.from({ length: 12 }, (_, index) => (
        <Month
          // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place in the year
          key={index}
          month={index + 1}
          amount={done[index] ?? needed}
          past={index < done.length}
          most={most}
        />
      ))}
    </svg>
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
