import { useClosedSpans } from "@/components/lock/lock-words";
import { Band } from "@/components/ui/band";
import { ClosedSpans } from "@/components/ui/closed-days";
import { Crumb } from "@/components/ui/crumb";
import { DraftStatePlace } from "@/components/ui/draft-state";
import { Note } from "@/components/ui/note";
import { Wrap } from "@/components/ui/wrap";
import type { ActivityStatus } from "@/lib/domain/activity";
import type { ActivityChoiceEntry, NamedEntry } from "@/lib/domain/catalogue";
import type { ClosedDays } from "@/lib/domain/lock";
import type { CountLine } from "@/lib/domain/screen/new-activity";
import { useTranslations } from "@/lib/i18n/words";
import type { ActivityValues } from "./activity-fields";
import { ActivityForm, type ActivityFormProps } from "./activity-form";
import { useChoiceOptions, useOptions } from "./choices";
import { useConsequences } from "./consequences";
import styles from "./edit-activity.module.css";
import { activityPath } from "./links";

/** Corrects an activity; why it came back stands above the form. */
export function EditActivity({
  activity,
  reason,
  types,
  outlets,
  choices,
  lines,
  closed,
  ...form
}: Pick<ActivityFormProps, "save" | "recall" | "files" | "today" | "finalTypes"> & {
  readonly activity: ActivityValues & {
    readonly id: string;
    readonly unit: string;
    readonly unitName: string;
    readonly version: number;
    readonly status: ActivityStatus;
  };
  readonly reason: string | null;
  readonly types: readonly NamedEntry[];
  readonly outlets: readonly NamedEntry[];
  readonly choices: readonly ActivityChoiceEntry[];
  readonly lines: readonly CountLine[];
  readonly closed: readonly ClosedDays[];
}) {
  const t = useTranslations("activities.form");
  const options = useOptions();
  const choiceOptions = useChoiceOptions();
  const consequences = useConsequences(lines);
  const spans = useClosedSpans()(closed);
  const { id, unit, unitName, version, status } = activity;
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[
              { label: t("list"), href: "/activities" },
              { label: activity.title ?? id, href: activityPath(id) },
            ]}
            here={t("edit")}
          />
        }
        tools={<DraftStatePlace />}
        finding={t("editFinding")}
      />
      <Wrap className={styles.page}>
        {reason ? (
          <div className={styles.why}>
            <Note kind="warn" title={t("returnedBecause")}>
              {reason}
            </Note>
          </div>
        ) : null}
        <p className={styles.unit}>{unitName}</p>
        <ClosedSpans spans={spans}>
          <ActivityForm
            {...form}
            unit={unit}
            values={activity}
            version={version}
            open={status === "DRAFT" || status === "RETURNED"}
            cancelHref={activityPath(id)}
            types={options(types)}
            outlets={options(outlets)}
            choices={choiceOptions(choices)}
            usualOutlet={{}}
            consequences={consequences}
          />
        </ClosedSpans>
      </Wrap>
    </>
  );
}
