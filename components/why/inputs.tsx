import { useLocale, useTranslations } from "next-intl";
import { type CivilDate, elapsedShareOfYear, firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatNumber, formatPercentage, formatRatio } from "@/lib/format";

type Name = "numerator" | "denominator" | "inTime" | "due";
type Entry = readonly [name: string, value: string];

/** The figures that the arithmetic starts from. */
export function Inputs({ line, day }: { line: Line; day: { year: number; asOf: CivilDate } }) {
  const t = useTranslations("why");
  const entries = useInputs(day)(line);
  return (
    <section>
      <h3>{t("inputs")}</h3>
      <dl className="facts-list">
        {entries.map(([name, value]) => (
          <Entry key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Entry({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function useInputs({ year, asOf }: { year: number; asOf: CivilDate }): (line: Line) => Entry[] {
  const t = useTranslations("why.input");
  const language = useLocale();
  const known = (value: number | null) => (value === null ? t("unknown") : formatNumber(value, language));

  const shares = (
    { numerator, denominator, required }: Line["result"],
    names: readonly [Name, Name],
  ): Entry[] => [
    [t(names[0]), known(numerator)],
    [t(names[1]), known(denominator)],
    [t("requiredPercent"), required === null ? "–" : formatPercentage(required, language)],
  ];

  const figures = ({ target, result }: Line): Entry[] => {
    const { type } = target.measure;
    if (type === "coverage") return shares(result, ["numerator", "denominator"]);
    if (type === "response") return shares(result, ["inTime", "due"]);
    const required = result.required === null ? "–" : formatNumber(result.required, language);
    return [
      [t(type === "count" ? "counted" : "value"), known(result.value)],
      [t("required"), required],
    ];
  };

  const period = ({ target }: Line): Entry[] => {
    if (target.dueOn !== null) return [[t("dueOn"), formatDate(target.dueOn)]];
    const { elapsed, total } = elapsedShareOfYear(year, asOf);
    const [from, to] = [formatDate(firstDayOfYear(year)), formatDate(lastDayOfYear(year))];
    return [
      [t("period"), t("periodOf", { from, to })],
      [t("elapsed"), formatRatio(elapsed, total, language)],
    ];
  };

  const milestone = ({ result }: Line): Entry[] => {
    if (result.milestone === null) return [];
    const { reachedOn, verdict } = result.milestone;
    if (reachedOn === null) return [[t("reachedOn"), t("notReached")]];
    const date = formatDate(reachedOn);
    return [[t("reachedOn"), t(verdict === "LATE" ? "reachedLate" : "reachedOnTime", { date })]];
  };

  return (line) => [...figures(line), ...period(line), ...milestone(line)];
}
