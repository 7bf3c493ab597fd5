import { useLocale } from "next-intl";
import { ActivityFacts } from "@/components/activity/activity-facts";
import { activityPath } from "@/components/activity/links";
import { LostNote } from "@/components/activity/lost-note";
import { useAuditWords } from "@/components/audit/audit-words";
import { Differences } from "@/components/audit/differences";
import { useOwnWords } from "@/components/compliance/own-words";
import { FileGallery } from "@/components/file/file-gallery";
import { ClosedNote } from "@/components/lock/closed-note";
import { receivedPath } from "@/components/record/received";
import { RecordState } from "@/components/status/record-state";
import { BackToList } from "@/components/ui/list-detail";
import { Note } from "@/components/ui/note";
import { TallLink } from "@/components/ui/text-link";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { SameLink } from "@/lib/domain/screen/given-links";
import type { LastReturn } from "@/lib/domain/screen/returned";
import type { ReviewItem } from "@/lib/domain/screen/review";
import { waitsSince } from "@/lib/domain/screen/waiting";
import { formatDate, formatInstant, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { Effects } from "./effects";
import styles from "./open-item.module.css";

/** What is open: whose, since when, what speaks against it, what it says, what deciding changes. */
export function OpenItem({ item, listHref }: { item: ReviewItem; listHref: string }) {
  const { activity, typeName, outletName, files, linkChecks, effects, handedIn } = item;
  const t = useTranslations("review");
  const own = useOwnWords();
  const language = useLocale();
  const { submittedBy, status } = activity;
  const handed = {
    at: formatInstant(new Date(waitsSince(activity))),
    by: submittedBy ?? t("nobody"),
  };
  return (
    <>
      <BackToList href={listHref}>{t("back")}</BackToList>
      <p className={styles.context}>
        {own(typeName)} · {activity.unitName} · {t("handedIn", handed)}
        {handedIn > 1 ? ` · ${t("times", { count: formatNumber(handedIn, language) })}` : null}
      </p>
      <h2 className={styles.title}>{activity.title}</h2>
      {status === "SUBMITTED" ? null : (
        <p className={styles.state}>
          <RecordState state={status} />
        </p>
      )}
      <Notes item={item} />
      <p className={styles.page}>
        <TallLink href={activityPath(activity.id)}>{t("openRecord")}</TallLink>
      </p>
      <div className={styles.beside}>
        <ActivityFacts
          activity={activity}
          typeName={typeName}
          outletName={outletName}
          choices={item.choices}
          linkChecks={linkChecks}
        />
        {files.length + activity.links.length > 0 ? (
          <div>
            <FileGallery files={files} links={activity.links} checks={linkChecks} />
          </div>
        ) : null}
      </div>
      {effects.length > 0 || status === "SUBMITTED" ? <Effects effects={effects} meant={item.meant} /> : null}
    </>
  );
}

/** What speaks for looking twice. */
function Notes({ item }: { item: ReviewItem }) {
  const { activity, linkGiven, lock } = item;
  const { reason } = activity;
  const t = useTranslations("review");
  return (
    <div className={styles.notes}>
      {lock ? <ClosedNote lock={lock} /> : null}
      {reason ? (
        <Note kind="warn" title={t("returnedBecause")}>
          {reason}
        </Note>
      ) : null}
      {item.lastReturn ? <ReturnedNote returned={item.lastReturn} /> : null}
      {activity.changedInReview ? <Note kind="warn">{t("changedLong")}</Note> : null}
      <LostNote targets={item.meant.lostWithoutOutlet} />
      {linkGiven.seen.map((other) => (
        <SameLinkNote key={`${other.kind} ${other.id}`} activity={activity} other={other} />
      ))}
      {linkGiven.elsewhere ? <Note kind="warn">{t("sameLinkElsewhere")}</Note> : null}
    </div>
  );
}

/** Why it came back the last time, and whether that was mended. */
function ReturnedNote({ returned }: { returned: LastReturn }) {
  const t = useTranslations("review");
  const { at, by, reason, before, after } = returned;
  const differences = useAuditWords().differences({ kind: "activity", before, after });
  return (
    <Note kind="warn" title={t("returnedLast", { at: formatInstant(new Date(at)), by: by ?? t("nobody") })}>
      {reason}
      <p>{differences.length > 0 ? t("changedSince") : t("unchangedSince")}</p>
      <Differences differences={differences} />
    </Note>
  );
}

/** Both records side by side. */
function SameLinkNote({ activity, other }: { activity: ShownActivity; other: SameLink }) {
  const t = useTranslations("review");
  const given = useTranslations("files.given");
  return (
    <Note kind="warn" title={t("sameLinkLong")}>
      <table className={styles.compared}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("this")}</th>
            <th scope="col">{t("other")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("recordTitle")}</th>
            <td>{activity.title}</td>
            <td>{other.title ?? given(`kinds.${other.kind}`)}</td>
          </tr>
          <tr>
            <th scope="row">{t("recordKind")}</th>
            <td>{given("kinds.activities")}</td>
            <td>{given(`kinds.${other.kind}`)}</td>
          </tr>
          <tr>
            <th scope="row">{t("unit")}</th>
            <td>{activity.unitName}</td>
            <td>{other.unitName}</td>
          </tr>
          <tr>
            <th scope="row">{t("day")}</th>
            <td>{formatDate(activity.occurredOn)}</td>
            <td>{other.on === null ? null : formatDate(other.on)}</td>
          </tr>
        </tbody>
      </table>
      <TallLink href={receivedPath(other)}>{t("openOther")}</TallLink>
    </Note>
  );
}
