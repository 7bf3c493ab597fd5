import type { ReactNode } from "react";
import styles from "./lead.module.css";

/** The sentence under the heading of a page for whoever is not signed in. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>;
}
