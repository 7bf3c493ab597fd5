import { activityEditPath } from "@/components/activity/links";
import { RecordState } from "@/components/status/record-state";
import { ButtonLink } from "@/components/ui/button";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { formatDate, vietnamDay } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-task.module.css";

/** A record that came back: which, since when, why, and one tap to where it is corrected. */
export function ReturnedTask({ activity, first }: { activity: ShownActivity; first: boolean }) {
  const t = useTranslations("units.chair");
  const { id, title, occurredOn, reason, decidedAt } = activity;
  const by = activity.decidedBy ?? t("above");
  return (
    <li>
      <div className={styles.top}>
        <RecordState state="RETURNED" />
        {decidedAt === null ? null : (
          <span>
            {t.rich("returnedOn", {
              date: formatDate(vietnamDay(new Date(decidedAt))),
              b: (words) => <b>{words}</b>,
            })}
          </span>
        )}
      </div>
      <h2>{t("correct", { title })}</h2>
      <p>
        {reason === null ? t("noReason", { by }) : t("reason", { by, reason })}{" "}
        {t("happened", { date: formatDate(occurredOn) })}
      </p>
      <ButtonLink kind={first ? "primary" : "outlined"} size="block" href={activityEditPath(id)}>
        {t("mend")}
      </ButtonLink>
    </li>
  );
}
