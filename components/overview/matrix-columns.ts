import { useLocale } from "next-intl";
import type { Day } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import type { MatrixColumn, MatrixGroup } from "@/components/matrix/matrix-data";
import { lastDayOfYear } from "@/lib/domain/calendar";
import { cumulativePace } from "@/lib/domain/compliance/measures/count";
import type { CountMeasure, MeasuredTarget } from "@/lib/domain/plan";
import type { MatrixView } from "@/lib/domain/screen/matrix";
import { formatDayMonth, formatNumber, formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** The columns as the plan has them: two words of head, then what is asked. */
export function useMatrixColumns(view: MatrixView, day: Day): MatrixGroup[] {
  const t = useTranslations("overview.matrix");
  const { head } = useMeasureWords();
  const note = useColumnNote(day);
  const column = (target: MeasuredTarget): MatrixColumn => ({
    code: target.code,
    title: head(target),
    note: note(target),
    encouraged: target.force === "ENCOURAGED",
  });
  const own = t(view.level === "UPPER" ? "own" : "ownUnions");
  return [
    { title: own, rollUp: false, columns: view.own.map(column) },
    { title: t("below"), rollUp: true, columns: view.below.map(column) },
  ].filter(({ columns }) => columns.length > 0);
}

/** Force and condition first: two targets of one measure differ in them. */
function useColumnNote(day: Day): (target: MeasuredTarget) => string {
  const forces = useTranslations("measures.force");
  const { clauses } = useMeasureWords();
  const asked = useAsked(day);
  const language = useLocale();
  return (target) => {
    const { force, level } = target;
    if (force === "TRACKED" || force === "ENCOURAGED") return forces(force).toLocaleLowerCase(language);
    const of = level === "GRASSROOTS" ? clauses(target) : "";
    return of === "" ? asked(target) : of;
  };
}

/** The figure that is asked for, shorter than a threshold: `≥ 30, nhịp 22`. */
function useAsked({ year, asOf }: Day): (target: MeasuredTarget) => string {
  const t = useTranslations("overview.matrix");
  const { threshold } = useMeasureWords();
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const counted = (measure: CountMeasure) => {
    const required = number(measure.minimum);
    if (asOf === lastDayOfYear(year)) return t("atLeast", { required });
    return t("pace", { required, pace: number(cumulativePace(measure, [measure.minimum], asOf)) });
  };
  const dated = (target: MeasuredTarget, asked: string, due: (day: string) => string) =>
    target.dueOn === null ? asked : due(formatDayMonth(target.dueOn));
  return (target) => {
    const { measure } = target;
    if (measure.type === "count") return counted(measure);
    if ("minimumPercent" in measure) {
      const percent = formatThreshold(measure.minimumPercent, language);
      return dated(target, percent, (due) => t("percentDue", { percent, due }));
    }
    return dated(target, threshold(target), (due) => t("milestone", { due }));
  };
}
