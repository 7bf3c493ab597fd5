import { DayTools } from "@/components/compliance/day-tools";
import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { address, unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/measure-words";
import { StatusMark } from "@/components/status/status-mark";
import { ButtonLink } from "@/components/ui/button";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { partOf } from "@/components/why/part";
import { WhySheet } from "@/components/why/why-sheet";
import { chairTasks, nextDue } from "@/lib/domain/screen/chair";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import type { UnitPage } from "@/lib/domain/screen/unit-page";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import styles from "./chair-page.module.css";
import { ChairTask } from "./chair-task";
import { LatestActivities } from "./latest-activities";
import { ReturnedTask } from "./returned-task";

export interface ChairProps
  extends Pick<UnitPage, "unit" | "view" | "latest" | "activities" | "returned" | "records" | "why"> {
  readonly day: DayChoice;
}

/** A chair's own union on a phone: what is missing first, each with its next step, what is done below. */
export function ChairContent({ unit, view, day, latest, activities, returned, records, why }: ChairProps) {
  const t = useTranslations("units.chair");
  const { todo, done, rest } = chairTasks(view.groups);
  const repairs = records ? returned : [];
  const tasks = todo.length + repairs.length;
  const due = nextDue(todo, day.year, day.asOf);
  const here = (more: Readonly<Record<string, string>>) => withDay(unitPath(unit.code), day, more);
  const reporters = records ? address("/reporters/new", { unit: unit.code }) : null;
  const whyHref = (target: string) => here({ why: target });
  return (
    <Wrap className={styles.page}>
      <p className={styles.unit}>{unit.name}</p>
      <h1 className={styles.finding}>
        {due === null
          ? t("finding", { count: tasks })
          : t("findingDue", { count: tasks, date: formatDate(due) })}
      </h1>
      <ol className={styles.tasks}>
        {repairs.map((activity, index) => (
          <ReturnedTask key={activity.id} activity={activity} first={index === 0} />
        ))}
        {todo.map((line, index) => (
          <ChairTask
            key={line.target.code}
            line={line}
            day={day}
            unit={unit.code}
            why={whyHref(line.target.code)}
            first={index === 0 && repairs.length === 0}
            records={records}
          />
        ))}
      </ol>
      {records ? <LogOther unit={unit.code} primary={tasks === 0} /> : null}
      <Standings heading={t("done")} lines={done} day={day} why={whyHref} reporters={reporters} />
      <Standings heading={t("other")} lines={rest} day={day} why={whyHref} reporters={reporters} />
      <div className={styles.part}>
        <LatestActivities activities={latest} total={activities} unit={unit.code} day={day} />
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

/** What nobody asked for may be logged as well. */
function LogOther({ unit, primary }: { unit: string; primary: boolean }) {
  const t = useTranslations("units.chair");
  return (
    <section className={styles.part}>
      <h2>{t("logOther")}</h2>
      <p className={styles.lead}>{t("logBody")}</p>
      <ButtonLink
        kind={primary ? "primary" : "outlined"}
        size="block"
        href={address("/activities/new", { unit })}
      >
        {t("logOther")}
      </ButtonLink>
    </section>
  );
}

function Standings({
  heading,
  lines,
  day,
  why,
  reporters,
}: {
  heading: string;
  lines: readonly Line[];
  day: DayChoice;
  why: (target: string) => string;
  /** Where the reader changes who speaks for the union. */
  reporters: string | null;
}) {
  const t = useTranslations("units.chair");
  const figure = useFigure();
  const own = useOwnWords();
  const gap = useGapWords(day.asOf);
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      <ul className={styles.standings}>
        {lines.map((line) => (
          <li key={line.target.code}>
            <StatusMark {...standingOf(line, day.asOf)} />
            <PlainLink href={why(line.target.code)} scroll={false}>
              {own(line.target.title)}
              <small>{gap(line)}</small>
            </PlainLink>
            {reporters && line.target.measure.type === "appointments" ? (
              <TallLink href={reporters}>{t("edit")}</TallLink>
            ) : null}
            <span>{wholeFigure(figure(line))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
