import type { ReactNode } from "react";
import styles from "./form-bar.module.css";

/** The verbs at a form's end; on a phone they stick to its foot. */
export function FormBar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
