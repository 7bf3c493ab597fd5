import { useLocale } from "next-intl";
import { Cumulative } from "@/components/charts/cumulative";
import { MetRate } from "@/components/charts/met-rate";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Section } from "@/components/ui/section";
import { lastDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import { isMeasured } from "@/lib/domain/plan";
import type { TargetSeries, TargetView } from "@/lib/domain/screen/target";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { sumFinding } from "@/lib/words/target-page";

/** How it went over the year: a count against its pace, anything else as the share of units that met it. */
export function TargetSeriesSection({ view, day }: { view: TargetView; day: Day }) {
  if (view.series === null || view.units.length === 0) return null;
  return view.series.kind === "CUMULATIVE" ? (
    <CumulativeSection view={view} series={view.series} day={day} />
  ) : (
    <MetRateSection series={view.series} />
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
  const noun = isMeasured(view.target) ? head(view.target).toLocaleLowerCase(language) : "";
  return (
    <Section bare heading={finding} aside={t("aside", { noun })}>
      <Cumulative
        year={day.year}
        asOf={day.asOf}
        points={points}
        required={required}
        value={value}
        forecast={full || ended ? null : series.forecast}
        sentence={sentence}
      />
    </Section>
  );
}

function MetRateSection({ series: { points } }: { series: Of<"CURVE"> }) {
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
    <Section bare heading={sentence} aside={t("rate")}>
      <MetRate points={points} sentence={sentence} />
    </Section>
  );
}
