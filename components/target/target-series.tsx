import { useLocale } from "next-intl";
import { Cumulative } from "@/components/charts/cumulative";
import { MetRate } from "@/components/charts/met-rate";
import { PercentCurve } from "@/components/charts/percent-curve";
import { targetPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { lastDayOfYear } from "@/lib/domain/calendar";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isMeasured } from "@/lib/domain/plan";
import type { TargetSeries, TargetView } from "@/lib/domain/screen/target";
import { withinSentence } from "@/lib/domain/text";
import { formatDate, formatNumber, formatPercent, formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { shareFinding, sumFinding } from "@/lib/words/target-page";
import { daysBehind } from "./links";

/** How it went over the year: a count against its pace, a part of a whole by its percentage, anything else as the share of units that met it. */
export function TargetSeriesSection({ view, day }: { view: TargetView; day: Day }) {
  if (view.series === null || view.units.length === 0) return null;
  if (view.series.kind === "CUMULATIVE")
    return <CumulativeSection view={view} series={view.series} day={day} />;
  return isMeasured(view.target) && ruleOf(view.target.measure).reads === "SHARE" ? (
    <PercentSection view={view} series={view.series} day={day} />
  ) : (
    <MetRateSection view={view} series={view.series} day={day} />
  );
}

type Of<Kind extends TargetSeries["kind"]> = Extract<TargetSeries, { kind: Kind }>;

function CumulativeSection({ view, series, day }: { view: TargetView; series: Of<"CUMULATIVE">; day: Day }) {
  const t = useTranslations("targets.series");
  const { head } = useMeasureWords();
  const language = useLocale();
  const { value, required, points } = series;
  const pace = points.find(({ on }) => on === day.asOf)?.pace ?? 0;
  const full = value >= required;
  const ended = day.asOf === lastDayOfYear(day.year);
  const finding = sumFinding(useSpeech(), view, series, day);
  const sentence = t("sentence", {
    value: formatNumber(value, language),
    date: formatDate(day.asOf),
    pace: formatNumber(pace, language),
    required: formatNumber(required, language),
  });
  const before = view.yearBefore.at(-1);
  const noun = isMeasured(view.target) ? withinSentence(head(view.target)) : "";
  return (
    <Cumulative
      {...placeOf(view, day)}
      finding={finding}
      aside={t("aside", { noun })}
      recordsHref={daysBehind(view.target.code, day)}
      year={day.year}
      asOf={day.asOf}
      points={points}
      required={required}
      value={value}
      forecast={full || ended ? null : series.forecast}
      yearBefore={view.yearBefore}
      sentence={
        before === undefined
          ? sentence
          : `${sentence} ${t("before", { value: formatNumber(before.value, language) })}`
      }
    />
  );
}

function MetRateSection({
  view,
  series: { points },
  day,
}: {
  view: TargetView;
  series: Of<"CURVE">;
  day: Day;
}) {
  const t = useTranslations("targets.series");
  const language = useLocale();
  const last = points.at(-1);
  const sentence =
    last === undefined
      ? ""
      : t("rateSentence", {
          date: formatDate(last.on),
          met: formatNumber(last.met, language),
          applicable: last.applicable,
        });
  return (
    <MetRate
      {...placeOf(view, day)}
      finding={sentence}
      aside={t("rate")}
      points={points}
      sentence={sentence}
    />
  );
}

function placeOf({ target }: TargetView, day: Day) {
  return { id: "series", address: `${withDay(targetPath(target.code), day)}#series` };
}

/** All units together; of one unit, as of the province, its own percentage. */
function PercentSection({ view, series, day }: { view: TargetView; series: Of<"CURVE">; day: Day }) {
  const t = useTranslations("targets.curve");
  const { head } = useMeasureWords();
  const { finding, sentence } = useCurveWords(view, series);
  const noun = isMeasured(view.target) ? withinSentence(head(view.target)) : "";
  return (
    <PercentCurve
      {...placeOf(view, day)}
      finding={finding}
      aside={t("aside", { noun })}
      year={day.year}
      points={series.points}
      lastYear={series.lastYear}
      dueOn={view.target.dueOn}
      sentence={sentence}
    />
  );
}

/** What has been reached of what is asked for, and of what it is a part; a year before too, where that is known. */
function useCurveWords(
  view: TargetView,
  { points, lastYear }: Of<"CURVE">,
): { finding: string; sentence: string } {
  const t = useTranslations("targets.curve");
  const speech = useSpeech();
  const language = useLocale();
  const last = points.at(-1);
  if (!last?.denominator) return { finding: t("unknown"), sentence: t("unknown") };
  const percentOf = ({ numerator, denominator }: CurvePoint) =>
    formatPercent({ numerator: numerator ?? 0, denominator: denominator ?? 0 }, language);
  const { numerator, denominator, required } = last;
  const words = {
    percent: percentOf(last),
    required: formatThreshold(required ?? 0, language),
    date: formatDate(last.on),
    reached: formatNumber(numerator ?? 0, language),
    whole: formatNumber(denominator, language),
  };
  const before = lastYear.at(-1);
  const said = t("sentence", words);
  return {
    finding: shareFinding(speech, view, last),
    sentence: before?.denominator ? `${said} ${t("before", { percent: percentOf(before) })}` : said,
  };
}
