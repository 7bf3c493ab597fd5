import type { ReactNode } from "react";
import { formatDayMonth } from "@/lib/format";
import styles from "./dated-list.module.css";

/** Records one below the other, each a `<DatedItem>`. */
export function DatedList({ children }: { children: ReactNode }) {
  return <ol className={styles.list}>{children}</ol>;
}

/** One record: its day at the left if it has one, what it is, in grey what is said about it, `more` in ink below. */
export function DatedItem({
  on,
  about,
  more,
  children,
}: {
  on?: string;
  about: ReactNode;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li>
      {on === undefined ? null : <time dateTime={on}>{formatDayMonth(on)}</time>}
      <div>
        {children}
        <div className={styles.about}>{about}</div>
        {more ? <p className={styles.more}>{more}</p> : null}
      </div>
    </li>
  );
}
