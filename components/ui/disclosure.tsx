import type { ReactNode } from "react";
import styles from "./disclosure.module.css";
import { Icon } from "./icon";

/** Something that is opened on demand; the browser's own `<details>`. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary>
        <Icon name="chevron-right" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
