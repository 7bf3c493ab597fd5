import type { ReactNode } from "react";
import { formatDayMonth } from "@/lib/format";
import styles from "./dated-list.module.css";

/** Records one below the other, each a `<DatedItem>`. */
export function DatedList({ children }: { children: ReactNode }) {
  return <ol className={styles.list}>{children}</ol>;
}

/** One record: its day at the left if it has one, with its year where `today` is given and lies in another, what it is, in grey what is said about it, `more` in ink below. */
export function DatedItem({
  on,
  today,
  about,
  more,
  children,
}: {
  on?: string;
  today?: string;
  about: ReactNode;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li>
      {on === undefined ? null : <Day on={on} today={today} />}
      <div>
        {children}
        <div className={styles.about}>{about}</div>
        {more ? <p className={styles.more}>{more}</p> : null}
      </div>
    </li>
  );
}

/** The column is as wide as a day and its month; the year breaks below them. */
function Day({ on, today }: { on: string; today: string | undefined }) {
  const year = on.slice(0, 4);
  return (
    <time dateTime={on}>
      {formatDayMonth(on)}
      {today === undefined || today.startsWith(year) ? null : (
        <>
          <wbr />/{year}
        </>
      )}
    </time>
  );
}
