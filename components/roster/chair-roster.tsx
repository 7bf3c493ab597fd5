import { address } from "@/components/compliance/links";
import { recordPath } from "@/components/record/links";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { dateProblem } from "@/components/ui/date-problem";
import { ExportLinks } from "@/components/ui/export-links";
import { ProblemNote } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { RecordDetail } from "@/lib/domain/screen/record";
import type { Roster } from "@/lib/domain/screen/roster";
import { formatDate, parseTypedDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-roster.module.css";
import type { RosterActions } from "./roster-actions";
import { RosterTable } from "./roster-table";
import { ROSTER_DAY } from "./use-typed-day";

/** Whose chairs are in a group on a day, who is missing first; ticked one by one, many at once, or from a pasted list. */
export function ChairRoster({
  record,
  roster,
  records,
  withdrawn,
  today,
  actions,
}: Pick<RecordDetail, "record" | "records" | "withdrawn" | "today"> & {
  roster: Roster;
  actions: RosterActions;
}) {
  const t = useTranslations("recordScreens.roster");
  const form = useTranslations("form");
  const { on, noDay } = roster;
  const problem = noDay === null ? undefined : dateProblem(parseTypedDate(noDay), form, today);
  const here = recordPath("channels", record.id);
  return (
    <Section
      id="roster"
      heading={t("section")}
      aside={on === today ? undefined : t("asOf", { on: formatDate(on) })}
      end={<ExportLinks at={(format) => address(`${here}/roster.${format}`, { on })} />}
    >
      <form id={ROSTER_DAY} action={`${here}#roster`} className={styles.day}>
        <DateField name="on" label={t("day")} today={today} defaultValue={on} />
        <Button type="submit">{t("show")}</Button>
      </form>
      <ProblemNote
        id="roster-day"
        problem={noDay === null ? undefined : t("noDay", { problem: problem ?? t("notYet") })}
      />
      <RosterTable
        key={on}
        channel={record.id}
        roster={roster}
        isToday={on === today}
        actions={records && withdrawn === null ? actions : null}
      />
    </Section>
  );
}
