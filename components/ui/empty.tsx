import type { ReactNode } from "react";
import styles from "./empty.module.css";

/** Nothing here yet: names what is missing, says why, offers one action. */
export function Empty({
  title,
  level = 3,
  action,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
