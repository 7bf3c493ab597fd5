import { useLocale } from "next-intl";
import { type CivilDate, elapsedShareOfYear, firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import type { MeasureType } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatNumber, formatRatio, formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./inputs.module.css";

type Share = "numerator" | "denominator" | "inTime" | "due";

/** What a measure's value is called, or the part and the whole that it is a share of. */
const NAMES: Record<MeasureType, "counted" | "value" | readonly [Share, Share]> = {
  count: "counted",
  channels: "value",
  appointments: "value",
  recency: "value",
  coverage: ["numerator", "denominator"],
  response: ["inTime", "due"],
};

type Entry = readonly [name: string, value: string];

/** The figures that the arithmetic starts from. */
export function Inputs({ line, day }: { line: Line; day: { year: number; asOf: CivilDate } }) {
  const t = useTranslations("why");
  const entries = useInputs(day)(line);
  return (
    <section>
      <h3>{t("inputs")}</h3>
      <dl className={styles.facts}>
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
    names: readonly [Share, Share],
  ): Entry[] => [
    [t(names[0]), known(numerator)],
    [t(names[1]), known(denominator)],
    [t("requiredPercent"), required === null ? "–" : formatThreshold(required, language)],
  ];

  const figures = ({ target, result }: Line): Entry[] => {
    const names = NAMES[target.measure.type];
    if (typeof names !== "string") return shares(result, names);
    const required = result.required === null ? "–" : formatNumber(result.required, language);
    return [
      [t(names), known(result.value)],
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
