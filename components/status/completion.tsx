import type { Status } from "@/lib/domain/compliance/result";
import styles from "./completion.module.css";
import { StatusCounts } from "./status-counts";

/** Met of applicable, such as `6/10` or `–`, and the marks of what is in trouble. @param yearOver see `Standing` */
export function Completion({
  words,
  troubles,
  yearOver,
}: {
  words: string;
  troubles: Partial<Record<Status, number>>;
  yearOver: boolean;
}) {
  return (
    <span className={styles.completion}>
      <b>{words}</b>
      <StatusCounts counts={troubles} yearOver={yearOver} />
    </span>
  );
}
