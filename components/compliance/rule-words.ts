import { useLocale } from "next-intl";
import type { CivilDate } from "@/lib/domain/calendar";
import { elapsedShareOfYear, firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import { nounOfPurpose } from "@/lib/domain/compliance/measures/channels";
import { cumulativePace } from "@/lib/domain/compliance/measures/count";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { own as ofCode } from "@/lib/domain/own";
import type { CountMeasure, CoverageMeasure, MeasuredTarget } from "@/lib/domain/plan";
import { formatDate, formatNumber, formatStated } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useMeasureWords } from "./measure-words";

/** A target's rule in words, made from its measure alone. */
export interface RuleWords {
  readonly counted: readonly string[];
  readonly notCounted: readonly string[];
  /** How a status follows from the figure. */
  readonly judged: readonly string[];
}

/**
 * The words of a rule on a day.
 * @param outlets names by code, for rules that name outlets; required what is asked of the unit at hand, the plan's
 * figure without it
 */
export function useRuleWords(): (
  target: MeasuredTarget,
  day: { year: number; asOf: CivilDate },
  outlets: Readonly<Record<string, string>>,
  required?: number | null,
) => RuleWords {
  const t = useTranslations("why.rules");
  const what = useWhat();
  const judged = useJudged();
  return (target, day, outlets, required) => ({
    counted: what.counted(target, day, outlets),
    notCounted: [...what.notCounted(target), t("not.withdrawn")],
    judged: judged(target, day, required ?? ruleOf(target.measure).required),
  });
}

function useWhat() {
  const t = useTranslations("why.rules");
  const named = useTranslations("measures.named");
  const { head } = useMeasureWords();

  const countWords = (
    target: MeasuredTarget,
    measure: CountMeasure,
    { year, asOf }: { year: number; asOf: CivilDate },
    outlets: Readonly<Record<string, string>>,
  ) => {
    const at = (measure.outlets ?? []).map((code) => ofCode(outlets, code) ?? code);
    return [
      t(`count.${measure.scope}`, { what: head(target) }),
      ...(at.length > 0 ? [t("outlets", { outlets: at.join(", ") })] : []),
      t("period", { from: formatDate(firstDayOfYear(year)), to: formatDate(asOf) }),
      t(`from.${measure.countsFrom}`),
    ];
  };

  const coverageWords = ({ audience, scope }: CoverageMeasure) =>
    audience === "CHAIRS"
      ? [t("chairs.own"), t("chairs.whole", { scope: t(`scope.${scope}`) })]
      : [t("reading"), t("whole", { people: named(audience), scope: t(`scope.${scope}`) })];

  return {
    counted(
      target: MeasuredTarget,
      day: { year: number; asOf: CivilDate },
      outlets: Readonly<Record<string, string>>,
    ): string[] {
      const { measure } = target;
      switch (measure.type) {
        case "count":
          return countWords(target, measure, day, outlets);
        case "coverage":
          return coverageWords(measure);
        case "channels":
          return [t(nounOfPurpose(measure.purpose) === "PAGE" ? "channels.PAGE" : "channels.GROUP")];
        case "response":
          return [t("response", { hours: measure.hours })];
        case "appointments":
        case "recency":
          return [t(measure.type)];
      }
    },
    notCounted({ measure }: MeasuredTarget): string[] {
      switch (measure.type) {
        case "count":
          return [t(`not.${measure.countsFrom}`), ...(measure.outlets?.length ? [t("not.outlets")] : [])];
        case "coverage":
          return [t("not.closed"), ...(measure.audience === "CHAIRS" ? [t("not.vacant")] : [])];
        case "channels":
          return [t("not.closed"), t("not.foreign")];
        case "response":
          return [t("not.pending")];
        case "appointments":
          return [t("not.ended")];
        case "recency":
          return [t("not.SUBMITTED"), t("not.older")];
      }
    },
  };
}

function useJudged(): (
  target: MeasuredTarget,
  day: { year: number; asOf: CivilDate },
  required: number,
) => string[] {
  const t = useTranslations("why.rules");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const stated = (value: number) => formatStated(value, language);

  const paceWords = (measure: CountMeasure, required: number, year: number, asOf: CivilDate) => {
    const steps = measure.schedule ?? [];
    if (steps.length > 0) {
      const step = ({ monthDay, cumulative }: (typeof steps)[number]) =>
        t("step", { day: `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`, cumulative: number(cumulative) });
      return t("schedule", { steps: steps.map(step).join(", ") });
    }
    const { elapsed, total } = elapsedShareOfYear(year, asOf);
    return t("pace", {
      required: number(required),
      elapsed: number(elapsed),
      total: number(total),
      exact: number((required * elapsed) / total),
      pace: number(cumulativePace(measure, [required], asOf)),
    });
  };

  const counted = (measure: CountMeasure, required: number, year: number, asOf: CivilDate) => {
    const last = lastDayOfYear(year);
    const below = t("below", { date: formatDate(last) });
    return asOf === last ? [below] : [paceWords(measure, required, year, asOf), below];
  };

  const compared = ({ measure, dueOn }: MeasuredTarget) => {
    const when = dueOn === null ? t("always") : t("milestone", { date: formatDate(dueOn) });
    const tolerance = measure.type === "coverage" ? measure.tolerance : undefined;
    return tolerance === undefined ? [when] : [when, t("tolerance", { tolerance: stated(tolerance) })];
  };

  return (target, { year, asOf }, required) => {
    const { force, measure } = target;
    if (force === "TRACKED") return [];
    const asked = ruleOf(measure).required;
    const own = required === asked ? [] : [t("own", { required: stated(required), asked: stated(asked) })];
    const rest = measure.type === "count" ? counted(measure, required, year, asOf) : compared(target);
    return [...own, ...rest];
  };
}
