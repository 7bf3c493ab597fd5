import type { DayChoice } from "@/components/compliance/day-tools";
import { DayTools } from "@/components/compliance/day-tools";
import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { address, unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/measure-words";
import { StatusMark } from "@/components/status/status-mark";
import { ButtonLink } from "@/components/ui/button";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { partOf } from "@/components/why/part";
import { WhySheet } from "@/components/why/why-sheet";
import { chairTasks } from "@/lib/domain/screen/chair";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import type { UnitView } from "@/lib/domain/screen/unit";
import type { WhyView } from "@/lib/domain/screen/why";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import styles from "./chair-page.module.css";
import { ChairTask } from "./chair-task";
import { LatestActivities, type LatestActivity } from "./latest-activities";

export interface ChairProps {
  readonly unit: { readonly code: string; readonly name: string };
  readonly view: UnitView;
  readonly day: DayChoice;
  readonly latest: readonly LatestActivity[];
  readonly activities: number;
  /** Of them, those that were returned and ask for work. */
  readonly returned: number;
  readonly records: boolean;
  readonly why: WhyView | null;
}

/** A chair's own union on a phone: what is missing first, each with its next step, what is done below. */
export function ChairContent({ unit, view, day, latest, activities, returned, records, why }: ChairProps) {
  const t = useTranslations("units.chair");
  const units = useTranslations("units");
  const { todo, done, rest } = chairTasks(view.groups);
  const repairs = records && returned > 0 ? 1 : 0;
  const here = (more: Readonly<Record<string, string>>) => withDay(unitPath(unit.code), day, more);
  const whyHref = (target: string) => here({ why: target });
  return (
    <Wrap className={styles.page}>
      <p className={styles.unit}>{unit.name}</p>
      <h1 className={styles.finding}>{t("finding", { count: todo.length + repairs })}</h1>
      <ol className={styles.tasks}>
        {repairs > 0 ? (
          <li>
            <h2>{t("returned", { count: returned })}</h2>
            <p>{t("returnedBody")}</p>
            <ButtonLink
              kind="primary"
              size="block"
              href={address("/activities", { unit: unit.code, year: day.year, status: "RETURNED" })}
            >
              {t("mend")}
            </ButtonLink>
          </li>
        ) : null}
        {todo.map((line, index) => (
          <ChairTask
            key={line.target.code}
            line={line}
            day={day}
            unit={unit.code}
            why={whyHref(line.target.code)}
            first={index === 0 && repairs === 0}
            records={records}
          />
        ))}
        {records ? (
          <li>
            <h2>{t("logOther")}</h2>
            <p>{t("logBody")}</p>
            <ButtonLink
              kind={todo.length + repairs === 0 ? "primary" : "outlined"}
              size="block"
              href={address("/activities/new", { unit: unit.code })}
            >
              {t("logOther")}
            </ButtonLink>
            <div className={styles.second}>
              <ButtonLink size="block" href={address("/reporters/new", { unit: unit.code })}>
                {units("reporters")}
              </ButtonLink>
            </div>
          </li>
        ) : null}
      </ol>
      <Standings heading={t("done")} lines={done} day={day} why={whyHref} />
      <Standings heading={t("other")} lines={rest} day={day} why={whyHref} />
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

function Standings({
  heading,
  lines,
  day,
  why,
}: {
  heading: string;
  lines: readonly Line[];
  day: DayChoice;
  why: (target: string) => string;
}) {
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
            <span>{wholeFigure(figure(line))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
