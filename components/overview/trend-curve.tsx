import { PercentCurve } from "@/components/charts/percent-curve";
import { lastDayOfYear } from "@/lib/domain/calendar";
import type { TrendWords } from "@/lib/domain/screen/overview-screen";
import type { Curves } from "@/lib/domain/screen/target";
import styles from "./trend.module.css";

/** The trend under what it comes to; where nothing is asked of anybody, that alone. */
export function TrendCurve({
  trend,
  finding,
  before,
  year,
  address,
}: TrendWords & { trend: Curves; year: number; address: string }) {
  if (trend.points.length === 0) return <p className={styles.finding}>{finding}</p>;
  return (
    <PercentCurve
      {...trend}
      finding={finding}
      aside={before}
      level={3}
      address={address}
      year={year}
      dueOn={lastDayOfYear(year)}
      sentence={[finding, before].filter(Boolean).join(" ")}
    />
  );
}
