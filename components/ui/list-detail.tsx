import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./list-detail.module.css";

/** A list at the left, what is open of it at the right; on a phone two pages, of which `asked` shows the second. */
export function ListDetail({
  asked,
  even = false,
  label,
  busy,
  list,
  children,
}: {
  /** The address says what is open. */
  asked: boolean;
  even?: boolean;
  /** What is open, in words. */
  label: string;
  busy?: boolean;
  list: ReactNode;
  /** What is open, at length. */
  children: ReactNode;
}) {
  return (
    <div className={classNames(styles.pair, even && styles.even, asked && styles.asked)}>
      <div className={styles.list}>{list}</div>
      <article className={styles.detail} aria-label={label} aria-busy={busy}>
        {children}
      </article>
    </div>
  );
}

/** The list's lines; with `onKeyDown` it takes the focus, and its keys. */
export function DetailLines({
  label,
  list,
  onKeyDown,
  children,
}: {
  label: string;
  list?: RefObject<HTMLOListElement | null>;
  onKeyDown?: (event: KeyboardEvent<HTMLOListElement>) => void;
  children: ReactNode;
}) {
  return (
    <ol className={styles.rows} ref={list} tabIndex={onKeyDown && 0} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </ol>
  );
}

/** One line: opens what it is about. */
export function DetailLine({
  id,
  current,
  lead,
  href,
  title,
  meta,
  note,
  end,
  open,
}: {
  id: string;
  current: boolean;
  /** Before the title: a tick. */
  lead?: ReactNode;
  href: string;
  title: string;
  meta: ReactNode;
  /** Below both. */
  note?: ReactNode;
  end: ReactNode;
  open?: () => void;
}) {
  return (
    <li
      data-row={id}
      className={classNames(styles.row, current && styles.current)}
      aria-current={current || undefined}
    >
      {lead ? <span className={styles.lead}>{lead}</span> : null}
      <div className={styles.about}>
        <a className={styles.title} href={href} data-stays="" {...(open && { onClick: open })}>
          {title}
        </a>
        <p className={styles.meta}>{meta}</p>
        {note}
      </div>
      <span className={styles.end}>{end}</span>
    </li>
  );
}

/** The way back from what is open: on a phone the list is another page. */
export function BackToList({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className={styles.back}>
      <a href={href}>
        <Icon name="chevron-left" />
        {children}
      </a>
    </p>
  );
}
