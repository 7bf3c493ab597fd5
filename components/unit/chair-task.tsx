import { useMeasureWords, useOwnWords } from "@/components/compliance/measure-words";
import { useShortfallCaption, useShortfallHeading } from "@/components/compliance/shortfall-words";
import { lacksHeadcount, recordAt } from "@/components/record/places";
import { StatusBadge } from "@/components/status/status-badge";
import { ButtonLink } from "@/components/ui/button";
import type { Day } from "@/lib/domain/compliance/day";
import { dueOf, isDuty } from "@/lib/domain/screen/chair";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-task.module.css";

/** One thing that is missing: what, why it is asked, and the next step as one verb. */
export function ChairTask({
  line,
  day,
  unit,
  why,
  first,
  records,
}: {
  line: Line;
  day: Day;
  unit: string;
  why: string;
  /** The first step is the page's one filled button. */
  first: boolean;
  records: boolean;
}) {
  const t = useTranslations("units.chair");
  const { condition } = useMeasureWords();
  const own = useOwnWords();
  const heading = useShortfallHeading();
  const caption = useShortfallCaption(day.asOf);
  const of = condition(line.target);
  const because = isDuty(line) ? (of === "" ? "" : t("because", { condition: of })) : t("encouraged");
  const due = formatDate(dueOf(line, day.year));
  return (
    <li>
      <div className={styles.top}>
        <StatusBadge {...standingOf(line, day.asOf)} href={why} />
        <span>{t.rich("due", { date: due, b: (words) => <b>{words}</b> })}</span>
        <span>{own(line.target.title)}</span>
      </div>
      <h2>{heading(line)}</h2>
      <p>{[because, caption(line)].filter(Boolean).join(" ")}</p>
      {records ? <NextStep line={line} unit={unit} first={first} /> : null}
    </li>
  );
}

function NextStep({ line, unit, first }: { line: Line; unit: string; first: boolean }) {
  const t = useTranslations("units");
  return (
    <ButtonLink kind={first ? "primary" : "outlined"} size="block" href={recordAt(line, unit)}>
      {t(`enter.${lacksHeadcount(line) ? "headcount" : line.target.measure.type}`)}
    </ButtonLink>
  );
}
