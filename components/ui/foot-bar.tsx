import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./foot-bar.module.css";

/** How much of a long list is about to be saved, and the verbs for it; stays in sight below the list. */
export function FootBar({
  says,
  deskOnly = false,
  note,
  children,
}: {
  says: ReactNode;
  /** Left out on a phone. */
  deskOnly?: boolean;
  /** What stands in the way, above the rest. */
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={classNames(styles.bar, deskOnly && styles.deskOnly)}>
      {note}
      <span aria-live="polite">{says}</span>
      {children}
    </div>
  );
}
