import type { ReactNode } from "react";
import styles from "./toolbar.module.css";

/** What stands at the right end of a `FilterForm`. */
export function ToolbarEnd({ children }: { children: ReactNode }) {
  return <span className={styles.end}>{children}</span>;
}
