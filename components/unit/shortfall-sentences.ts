import { useLocale } from "next-intl";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { nounOfMeasure } from "@/components/compliance/nouns";
import { unknownPeople } from "@/components/compliance/unknown-people";
import { type CivilDate, daysBetween, monthOf } from "@/lib/domain/calendar";
import { nounOfPurpose } from "@/lib/domain/compliance/measures/channels";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatNumber, formatPercent } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** The shortfall itself, as the heading over its picture: "Còn 21 tin, bài, cần 7 tin, bài mỗi tháng". */
export function useShortfallHeading(): (line: Line) => string {
  const t = useTranslations("units.shortfall");
  const named = useTranslations("measures.named");
  const { counted } = useMeasureWords();
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);

  const absent = ({ target: { measure } }: Line) =>
    t(measure.type === "channels" ? presence(nounOfPurpose(measure.purpose)) : "reporter");

  const count = ({ target, missing, perMonth }: Line) => {
    const noun = nounOfMeasure(target.measure);
    const amount = counted(noun, missing ?? 0);
    return perMonth === null
      ? t("countFinal", { amount })
      : t("count", { amount, perMonth: counted(noun, perMonth) });
  };

  const part = ({ target: { measure }, result, missing }: Line) => {
    const [numerator, denominator] = [result.numerator ?? 0, result.denominator ?? 0];
    const total = counted(nounOfMeasure(measure), denominator);
    if (measure.type !== "response") return t("coverage", { missing: number(missing ?? 0), total });
    return t("response", { late: number(denominator - numerator), total, hours: measure.hours });
  };

  const days = ({ result }: Line) =>
    result.value === null ? t("noPost") : t("recency", { days: counted("DAY", result.value) });

  const lacking = (line: Line) => {
    if (!line.result.value) return absent(line);
    const noun = nounOfMeasure(line.target.measure);
    return t("channels", { amount: counted(noun, line.missing ?? 0) });
  };

  const HEADINGS: Record<Line["target"]["measure"]["type"], (line: Line) => string> = {
    count,
    coverage: part,
    response: part,
    recency: days,
    channels: lacking,
    appointments: lacking,
  };

  return (line) => {
    if (line.result.status !== "NO_DATA") return HEADINGS[line.target.measure.type](line);
    const people = unknownPeople(line);
    return t("unknown", { people: people === null ? line.target.title : named(people) });
  };
}

function presence(noun: ReturnType<typeof nounOfPurpose>): "PAGE" | "GROUP" {
  return noun === "PAGE" ? "PAGE" : "GROUP";
}

/** How far it is, at which pace, and the deadline, in grey below the heading. */
export function useShortfallCaption(asOf: CivilDate): (line: Line) => string {
  const t = useTranslations("units.caption");
  const { counted } = useMeasureWords();
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);

  const done = ({ result, pace }: Line) => {
    const [value, required] = [number(result.value ?? 0), number(result.required ?? 0)];
    return pace === null
      ? t("done", { value, required })
      : t("pace", { value, required, pace: number(pace) });
  };

  const share = ({ target, result }: Line) => {
    const [numerator, denominator] = [result.numerator ?? 0, result.denominator ?? 0];
    const said = {
      numerator: number(numerator),
      denominator: number(denominator),
      percent: formatPercent({ numerator, denominator }, language),
    };
    return t(target.measure.type === "response" ? "inTime" : "reached", said);
  };

  const deadline = ({ target: { dueOn } }: Line) => {
    if (dueOn === null) return "";
    const days = daysBetween(dueOn, asOf);
    const date = formatDate(dueOn);
    return days > 0
      ? t("late", { date, days: counted("DAY", days) })
      : t("due", { date, days: counted("DAY", -days) });
  };

  const figures = (line: Line) => {
    const { type } = line.target.measure;
    const { reads } = ruleOf(line.target.measure);
    if (line.result.status === "NO_DATA" || reads === "DAYS" || type === "channels") return "";
    return reads === "SHARE" ? share(line) : done(line);
  };

  const average = ({ target, result }: Line) => {
    if (!ruleOf(target.measure).accrues || !result.value) return "";
    return t("average", { average: number(result.value / monthOf(asOf)) });
  };

  return (line) => [figures(line), average(line), deadline(line)].filter(Boolean).join(" ");
}
