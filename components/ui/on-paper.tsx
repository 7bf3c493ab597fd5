import type { ReactNode } from "react";
import styles from "./on-paper.module.css";

/** What a sheet of paper has to say that a screen says with its controls. */
export function OnPaper({ children }: { children: ReactNode }) {
  return (
    <p className={styles.paper} data-paper>
      {children}
    </p>
  );
}
