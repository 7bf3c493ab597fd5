import { compareWorstFirst } from "@/lib/domain/compliance/order";
import type { Standing } from "@/lib/domain/screen/standing";
import { lookOf } from "./standing";
import styles from "./status-squares.module.css";

/** Countable squares, one per target or unit, good to bad; the sentence below them says the same in words. */
export function StatusSquares({ standings }: { standings: readonly Standing[] }) {
  const sorted = [...standings].sort((a, b) => compareWorstFirst(b.status, a.status));
  return (
    <div className={styles.squares} aria-hidden="true">
      {sorted.map((standing, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares are alike but for their place
        <i key={index} data-tone={lookOf(standing).tone} />
      ))}
    </div>
  );
}

/** Squares of waiting items: the first `urgent` dark, the rest light; past `most` they are not drawn one by one. */
export function WaitingSquares({
  count,
  urgent,
  most = 24,
}: {
  count: number;
  urgent: number;
  most?: number;
}) {
  const shown = Math.min(count, most);
  return (
    <div className={styles.squares} aria-hidden="true">
      {Array.from({ length: shown }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares are alike but for their place
        <i key={index} className={index < urgent ? styles.urgent : styles.waiting} />
      ))}
    </div>
  );
}
