import { unitPath } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { FileGallery } from "@/components/file/file-gallery";
import { GivenNote } from "@/components/file/given-note";
import { ClosedNote } from "@/components/lock/closed-note";
import { RecordState } from "@/components/status/record-state";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Hidden } from "@/components/ui/hidden";
import { Note } from "@/components/ui/note";
import { Columns, Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import type { ActivityChoiceEntry, OwnText } from "@/lib/domain/catalogue";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { ActivityDetail, TargetsMeant } from "@/lib/domain/screen/activity-page";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ActivityFacts } from "./activity-facts";
import { CountsTowards } from "./counts-towards";
import { History } from "./history";
import { nextActivityPath } from "./links";
import { LostNote } from "./lost-note";
import styles from "./show-activity.module.css";
import { type StepActions, StepButtons } from "./step-buttons";

export interface ShowActivityProps
  extends Pick<
      ActivityDetail,
      | "activity"
      | "offered"
      | "stepsWithReason"
      | "lock"
      | "files"
      | "linkChecks"
      | "history"
      | "linkGiven"
      | "mine"
    >,
    TargetsMeant {
  readonly typeName: OwnText;
  readonly outletName: OwnText | null;
  readonly choices: readonly ActivityChoiceEntry[];
  readonly actions: StepActions;
}

/** One activity: where it stands, what it helps, what can be done with it, how it came to be. */
export function ShowActivity(props: ShowActivityProps) {
  const { activity, history } = props;
  const t = useTranslations("activities.show");
  const own = useOwnWords();
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { label: t("list"), href: "/activities" },
              { label: activity.unitName, href: unitPath(activity.unit) },
            ]}
            here={own(props.typeName)}
          />
        }
        tools={
          <>
            {props.mine ? (
              <ButtonLink kind="quiet" href={nextActivityPath(activity)}>
                {t("next")}
              </ButtonLink>
            ) : null}
            <Steps {...props} />
          </>
        }
        finding={activity.title}
        cause={<Standing {...props} />}
      />
      <Wrap>
        <Notes {...props} />
        <Columns>
          <Section heading={t("record")} bare>
            <ActivityFacts {...props} />
            <FileGallery files={props.files} links={activity.links} checks={props.linkChecks} />
          </Section>
          <Section heading={t("history")} bare>
            {history.length > 0 ? <History lines={history} /> : <p>{t("noHistory")}</p>}
          </Section>
        </Columns>
      </Wrap>
    </>
  );
}

function Steps({ activity, offered, stepsWithReason, countsTowards, actions }: ShowActivityProps) {
  const t = useTranslations("activities.steps.withdrawal");
  const own = useOwnWords();
  const targets = countsTowards.map(({ code, title }) => `${code} ${own(title)}`).join(", ");
  return (
    <StepButtons
      id={activity.id}
      version={activity.version}
      offered={offered}
      withReason={stepsWithReason}
      withdrawal={targets === "" ? t("uncounted") : t("counted", { targets })}
      actions={actions}
    />
  );
}

/** State, day and what it counts towards, in one sentence. */
function Standing({ activity, countsTowards, nowhere }: ShowActivityProps) {
  return (
    <>
      <RecordState state={activity.withdrawn ? "WITHDRAWN" : activity.status} /> ·{" "}
      {formatDate(activity.occurredOn)} · <CountsTowards countsTowards={countsTowards} nowhere={nowhere} />
    </>
  );
}

/** Why its recorder cannot change it any more, and whom to ask; to everybody else that they read it. */
function NothingToDo({ activity, mine, lock }: ShowActivityProps) {
  const t = useTranslations("activities.show");
  const decided = activity.status === "APPROVED" || activity.status === "PUBLISHED";
  if (!mine || !decided || lock !== null || activity.withdrawn !== null)
    return <Hidden>{t("nothingToDo")}</Hidden>;
  return <Note title={t("decidedTitle")}>{t("decidedBody")}</Note>;
}

/** Why it came back, that it was withdrawn or changed, and who else gives the same link. */
function Notes(props: ShowActivityProps) {
  const { activity, lock, linkGiven, lostWithoutOutlet, offered } = props;
  const t = useTranslations("activities.show");
  const { withdrawn } = activity;
  return (
    <div className={styles.notes}>
      {lock ? <ClosedNote lock={lock} /> : null}
      {withdrawn ? (
        <Note
          kind="denied"
          title={t("withdrawn", {
            at: formatInstant(new Date(withdrawn.at)),
            by: withdrawn.by ?? t("nobody"),
          })}
        >
          {withdrawn.reason}
        </Note>
      ) : null}
      <Decision {...activity} />
      {offered.primary === null && offered.menu.length === 0 ? <NothingToDo {...props} /> : null}
      <LostNote targets={lostWithoutOutlet} />
      {activity.changedInReview ? <Note>{t("changedInReview")}</Note> : null}
      <GivenNote given={linkGiven} />
    </div>
  );
}

/** What a reviewer said of a record that did not pass. */
function Decision({ status, reason, decidedBy }: ShownActivity) {
  const t = useTranslations("activities.show");
  if (reason === null || (status !== "RETURNED" && status !== "REJECTED")) return null;
  return (
    <Note
      kind="warn"
      title={t(status === "RETURNED" ? "returned" : "rejected", { by: decidedBy ?? t("nobody") })}
    >
      {reason}
    </Note>
  );
}
