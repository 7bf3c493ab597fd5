import { useLocale, useTranslations } from "next-intl";
import { Cumulative } from "@/components/charts/cumulative";
import { MetRate } from "@/components/charts/met-rate";
import type { Day } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { Section } from "@/components/ui/section";
import { lastDayOfYear, monthOf } from "@/lib/domain/calendar";
import { isMeasured } from "@/lib/domain/plan";
import { onPaceSince, type TargetSeries, type TargetView } from "@/lib/domain/screen/target";
import { formatDate, formatNumber } from "@/lib/format";

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
  const since = onPaceSince(points, day.asOf);
  const full = value >= required;
  const ended = day.asOf === lastDayOfYear(day.year);
  const pace = points.find(({ on }) => on === day.asOf)?.pace ?? 0;
  const finding = full
    ? t("full")
    : since === null
      ? t("behind")
      : t("since", { month: String(monthOf(since)) });
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

function MetRateSection({ series: { points } }: { series: Of<"MET_RATE"> }) {
  const t = useTranslations("targets.series");
  const language = useLocale();
  const last = points.at(-1);
  const sentence =
    last === undefined
      ? ""
      : t("rateSentence", {
          date: formatDate(last.on),
          met: formatNumber(last.met, language),
          applicable: formatNumber(last.applicable, language),
        });
  return (
    <Section bare heading={t("rate")}>
      <MetRate points={points} sentence={sentence} />
    </Section>
  );
}
