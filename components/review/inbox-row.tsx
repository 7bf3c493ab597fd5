import { HeldTick } from "@/components/ui/held-tick";
import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { DetailLine } from "@/components/ui/list-detail";
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
  /** The day that it is about. */
  readonly on: string;
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
  const tick = (
    <HeldTick className={styles.tick} ticked={ticked} toggle={toggle}>
      <Hidden>{t("choose", { title: row.title })}</Hidden>
    </HeldTick>
  );
  return (
    <DetailLine
      id={row.id}
      current={current}
      lead={row.waits ? tick : <span className={styles.unticked} />}
      href={row.href}
      title={row.title}
      open={open}
      meta={
        <>
          <b>{row.unitName}</b>
          <span>{row.typeName}</span>
          <span>{row.on}</span>
          {row.warning ? (
            <span className={styles.warning}>
              <Icon name="triangle-alert" />
              {row.warning}
            </span>
          ) : null}
          {row.changed ? <span className={styles.warning}>{t("changed")}</span> : null}
        </>
      }
      note={
        refused ? (
          <p className={styles.refused} role="status">
            <Icon name="circle-x" />
            {refused}
          </p>
        ) : null
      }
      end={row.long ? <b>{row.end}</b> : row.end}
    />
  );
}
