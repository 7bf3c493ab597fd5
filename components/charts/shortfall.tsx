import type { ReactNode } from "react";
import { StatusBadge } from "@/components/status/status-badge";
import type { Standing } from "@/lib/domain/screen/standing";
import styles from "./shortfall.module.css";

interface ShortfallProps {
  standing: Standing;
  why: string;
  /** The target's title. */
  title: string;
  /** What is missing: `<MonthlyNeed>`, `<Waffle>` or `<Undrawn>`. */
  children: ReactNode;
  /** Where to go from here: two quiet ways at most. */
  actions?: ReactNode;
}

/** Shortfalls side by side; one below the other on a phone. */
export function Shortfalls({ children }: { children: ReactNode }) {
  return <div className={styles.shortfalls}>{children}</div>;
}

/** One thing that is missing: said in words, then drawn so that it can be counted. */
export function Shortfall({ standing, why, title, children, actions }: ShortfallProps) {
  return (
    <div className={styles.shortfall}>
      <div className={styles.top}>
        <StatusBadge {...standing} href={why} />
        <span>{title}</span>
      </div>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

/** What is missing where there is nothing to count. */
export function Undrawn({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div>
      <h3>{words}</h3>
      {children}
    </div>
  );
}

/** What is missing in one grey sentence: what was done, the pace, the deadline. */
export function ShortfallCaption({ children }: { children: ReactNode }) {
  return <p className={styles.caption}>{children}</p>;
}
