import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import type { ActivityStatus } from "@/lib/domain/activity";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./record-state.module.css";

const SIGNS: Record<ActivityStatus | "WITHDRAWN", IconName> = {
  DRAFT: "pencil",
  SUBMITTED: "clock",
  RETURNED: "undo-2",
  APPROVED: "check",
  PUBLISHED: "globe",
  REJECTED: "circle-x",
  WITHDRAWN: "trash-2",
};

/**
 * Where a record stands in its workflow: icon and word in ink, never a status fill. Only what was returned is
 * semibold; `mine` says that the reader is the one to correct it.
 */
export function RecordState({
  state,
  mine = false,
}: {
  state: ActivityStatus | "WITHDRAWN";
  mine?: boolean;
}) {
  const t = useTranslations("records");
  const returned = state === "RETURNED";
  return (
    <span data-state={state} className={classNames(styles.state, returned && styles.asks)}>
      <Icon name={SIGNS[state]} />
      {t(returned && mine ? "RETURNED_TO_ME" : state)}
    </span>
  );
}
