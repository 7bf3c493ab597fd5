import Link from "next/link";
import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./inbox.module.css";

/** One line of the inbox, in words. */
export interface InboxLine {
  readonly id: string;
  readonly version: number;
  readonly href: string;
  readonly title: string;
  readonly unitName: string;
  readonly typeName: string;
  /** How long it waits, or how it was decided. */
  readonly end: string;
  readonly long: boolean;
  /** Why it is left out of a decision on many. */
  readonly warning: string | null;
  readonly changed: boolean;
  /** It waits: it can be ticked. */
  readonly waits: boolean;
}

export function InboxRow({
  row,
  current,
  ticked,
  refused,
  toggle,
  open,
}: {
  row: InboxLine;
  current: boolean;
  ticked: boolean;
  /** Why a decision on many left it. */
  refused: string | undefined;
  toggle: () => void;
  open: () => void;
}) {
  const t = useTranslations("review");
  return (
    <li
      data-row={row.id}
      className={current ? styles.current : undefined}
      aria-current={current || undefined}
    >
      {row.waits ? (
        <label className={styles.tick}>
          <input type="checkbox" checked={ticked} onChange={toggle} />
          <Hidden>{t("choose", { title: row.title })}</Hidden>
        </label>
      ) : (
        <span />
      )}
      <div className={styles.about}>
        <Link className={styles.title} href={row.href} prefetch={false} scroll={false} onClick={open}>
          {row.title}
        </Link>
        <p className={styles.meta}>
          <b>{row.unitName}</b>
          <span>{row.typeName}</span>
          {row.warning ? (
            <span className={styles.warning}>
              <Icon name="triangle-alert" />
              {row.warning}
            </span>
          ) : null}
          {row.changed ? <span className={styles.warning}>{t("changed")}</span> : null}
        </p>
        {refused ? (
          <p className={styles.refused} role="status">
            <Icon name="circle-x" />
            {refused}
          </p>
        ) : null}
      </div>
      <span className={styles.end}>{row.long ? <b>{row.end}</b> : row.end}</span>
    </li>
  );
}
