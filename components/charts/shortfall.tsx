import type { ReactNode } from "react";
import { StatusBadge } from "@/components/status/status-badge";
import type { Standing } from "@/lib/domain/screen/standing";
import styles from "./shortfall.module.css";

interface ShortfallProps {
  standing: Standing;
  why: string;
  /** The target's title. */
  title: string;
  /** What is missing, at 20 semibold. */
  words: string;
  /** The same in one grey sentence: what was done, the pace, the deadline. */
  caption: string;
  /** `<MonthlyNeed>` or `<Waffle>`. */
  picture?: ReactNode;
  /** Where to go from here: two quiet ways at most. */
  actions?: ReactNode;
}

/** Shortfalls side by side; one below the other on a phone. */
export function Shortfalls({ children }: { children: ReactNode }) {
  return <div className={styles.shortfalls}>{children}</div>;
}

/** One thing that is missing: said in words, then drawn so that it can be counted. */
export function Shortfall({ standing, why, title, words, caption, picture, actions }: ShortfallProps) {
  return (
    <div className={styles.shortfall}>
      <div className={styles.top}>
        <StatusBadge {...standing} href={why} />
        <span>{title}</span>
      </div>
      <h3 className={styles.words}>{words}</h3>
      <p className={styles.caption}>{caption}</p>
      {picture ? <div className={styles.picture}>{picture}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
