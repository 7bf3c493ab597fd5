import { DayTools } from "@/components/compliance/day-tools";
import { address, unitPath, withDay } from "@/components/compliance/links";
import { Wrap } from "@/components/ui/wrap";
import { partOf } from "@/components/why/part";
import { WhySheet } from "@/components/why/why-sheet";
import { chairTasks, nextDue, stepsOf } from "@/lib/domain/screen/chair";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { UnitPage } from "@/lib/domain/screen/unit-page";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-page.module.css";
import { LatestActivities } from "./latest-activities";
import { LogOther } from "./log-other";
import { OwnChannels } from "./own-channels";
import { Standings } from "./standings";
import { Steps } from "./steps";

export interface ChairProps
  extends Pick<
    UnitPage,
    "unit" | "view" | "latest" | "typeNames" | "activities" | "returned" | "groups" | "records" | "why"
  > {
  readonly day: DayChoice;
}

/** A chair's own union on a phone: what is missing first, each with its next step, what is done below. */
export function ChairContent({ unit, view, day, records, why, ...props }: ChairProps) {
  const t = useTranslations("units.chair");
  const { todo, done, rest } = chairTasks(view.groups);
  const steps = stepsOf(records ? props.returned : [], todo);
  const due = nextDue(todo, day.year, day.asOf);
  const here = (more: Readonly<Record<string, string>>) => withDay(unitPath(unit.code), day, more);
  const links = {
    asOf: day.asOf,
    why: (target: string) => here({ why: target }),
    reporters: records ? address("/reporters/new", { unit: unit.code }) : null,
  };
  return (
    <Wrap className={styles.page}>
      <p className={styles.unit}>{unit.name}</p>
      <h1 className={styles.finding}>
        {due === null
          ? t("finding", { count: steps.length })
          : t("findingDue", { count: steps.length, date: formatDate(due) })}
      </h1>
      <Steps
        steps={steps}
        day={day}
        unit={unit.code}
        groups={props.groups}
        why={links.why}
        records={records}
      />
      {records ? <LogOther unit={unit.code} primary={steps.length === 0} /> : null}
      <Standings heading={t("done")} lines={done} {...links} />
      <Standings heading={t("other")} lines={rest} {...links} />
      <div className={styles.part}>
        <OwnChannels unit={unit.code} groups={props.groups} />
      </div>
      <div className={styles.part}>
        <LatestActivities
          activities={props.latest}
          typeNames={props.typeNames}
          total={props.activities}
          unit={unit.code}
          day={day}
        />
      </div>
      <div className={styles.day}>
        <DayTools action={unitPath(unit.code)} day={day} />
      </div>
      {why ? (
        <WhySheet
          view={why}
          planTitle={view.planTitle}
          day={day}
          closeHref={here({})}
          partHref={(cursor) => here(partOf(why, cursor))}
        />
      ) : null}
    </Wrap>
  );
}
