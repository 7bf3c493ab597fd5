import type { ReactNode } from "react";
import { Band } from "./band";
import styles from "./message-page.module.css";

/** A page that is nothing but a message: what happened as its one large sentence, why, and one way on. */
export function MessagePage({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Band finding={title} cause={children}>
      <div className={styles.action}>{action}</div>
    </Band>
  );
}
