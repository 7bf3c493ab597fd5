import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { TallLink } from "@/components/ui/text-link";
import type { LinkGiven } from "@/lib/domain/screen/activity";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { activityPath } from "./links";
import styles from "./same-link-notice.module.css";

/** Who has recorded the link before, and the ways out; hardly any form ever shows it. */
export function SameLinkNotice({
  given: {
    seen: [same],
  },
  discard,
}: {
  given: LinkGiven;
  /** Null where a record is corrected. */
  discard: (() => void) | null;
}) {
  const t = useTranslations("activities.form");
  return (
    <div className={styles.same}>
      <Note kind="warn" title={t("sameLinkTitle")} urgent>
        {same
          ? t("sameLinkBody", {
              title: same.title,
              date: formatDate(same.occurredOn),
              unit: same.unitName,
            })
          : t("sameLinkElsewhere")}
        <span className={styles.ways}>
          {same ? <TallLink href={activityPath(same.id)}>{t("openSame")}</TallLink> : null}
          {discard ? <LinkButton onClick={discard}>{t("discardDraft")}</LinkButton> : null}
        </span>
      </Note>
    </div>
  );
}
