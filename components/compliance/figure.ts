import { useLocale } from "next-intl";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isYesNo, type Line } from "@/lib/domain/screen/line";
import { formatNumber, formatPercent, ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** `9` and `/30`; `97,6 %`; `Có`; `2` and ` ngày`. */
export interface Figure {
  readonly value: string;
  readonly rest?: string | undefined;
}

const NONE: Figure = { value: "–" };

/** A line's value as it is written everywhere: the value in ink, what follows it in grey. */
export function useFigure(): (line: Line) => Figure {
  const t = useTranslations("measures.figure");
  const language = useLocale();
  const amount = (line: Line, value: number): Figure => {
    const { required } = line.result;
    if (isYesNo(line)) return { value: t(value > 0 ? "yes" : "no") };
    if (required === null || line.target.force === "TRACKED") return { value: formatNumber(value, language) };
    const { value: done, total } = ratioParts(value, required, language);
    return { value: done, rest: total };
  };
  const days = (value: number): Figure =>
    value === 0 ? { value: t("today") } : { value: formatNumber(value, language), rest: t("days") };
  return (line) => {
    const { value, numerator, denominator } = line.result;
    if (numerator !== null && denominator) {
      return { value: formatPercent({ numerator, denominator }, language) };
    }
    if (value === null) return NONE;
    return ruleOf(line.target.measure).reads === "DAYS" ? days(value) : amount(line, value);
  };
}

/** The figure in one piece: `9/30`. */
export function wholeFigure({ value, rest = "" }: Figure): string {
  return `${value}${rest}`;
}
