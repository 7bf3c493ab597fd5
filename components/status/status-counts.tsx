import { presentStatuses } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";
import styles from "./status-counts.module.css";
import { StatusMark } from "./status-mark";

/** A roll-up's counts, worst first: a mark and its number each. Statuses with 0 are left out. @param yearOver see `Standing` */
export function StatusCounts({
  counts,
  yearOver,
}: {
  counts: Partial<Record<Status, number>>;
  yearOver: boolean;
}) {
  return (
    <span className={styles.counts} data-counts="">
      {presentStatuses(counts).map(([status, count]) => (
        <span key={status}>
          <StatusMark status={status} yearOver={yearOver} />
          {count}
        </span>
      ))}
    </span>
  );
}
