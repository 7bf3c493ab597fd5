import { presentStatuses } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";
import { lookOf } from "./standing";
import styles from "./status-counts.module.css";
import { useStatusWords } from "./status-words";

/** A roll-up's counts, worst first: a mark and its number each. Statuses with 0 are left out. @param yearOver see `Standing` */
export function StatusCounts({
  counts,
  yearOver,
}: {
  counts: Partial<Record<Status, number>>;
  yearOver: boolean;
}) {
  const words = useStatusWords();
  return (
    <span className={styles.counts} data-counts="">
      {presentStatuses(counts).map(([status, count]) => {
        const said = words({ status, yearOver });
        return (
          <span key={status} data-mark={lookOf({ status }).tone} title={said}>
            <span>{`${said}: `}</span>
            {count}
          </span>
        );
      })}
    </span>
  );
}
