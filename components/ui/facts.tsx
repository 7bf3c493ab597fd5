import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** A line of grey facts with their figures in ink: `<Fact figure="165">CĐCS</Fact>`. */
export function FactLine({ children }: { children: ReactNode }) {
  return <div className={styles.facts}>{children}</div>;
}

/** One fact; `after` puts the figure behind its word ("Kỳ **năm**"). */
export function Fact({
  figure,
  after = false,
  children,
}: {
  figure: ReactNode;
  after?: boolean;
  children: ReactNode;
}) {
  return (
    <span>
      {after ? children : null} <b>{figure}</b> {after ? null : children}
    </span>
  );
}
