import { useLocale, useTranslations } from "next-intl";
import { isYesNo, type Line } from "@/lib/domain/screen/line";
import { formatNumber, formatPercent, ratioParts } from "@/lib/format";

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
  return (line) => {
    const { value, required, numerator, denominator } = line.result;
    if (numerator !== null && denominator !== null) {
      return denominator === 0 ? NONE : { value: formatPercent({ numerator, denominator }, language) };
    }
    if (value === null) return NONE;
    if (isYesNo(line)) return { value: t(value > 0 ? "yes" : "no") };
    if (line.target.measure.type === "recency") {
      return value === 0 ? { value: t("today") } : { value: formatNumber(value, language), rest: t("days") };
    }
    if (required === null || line.target.force === "TRACKED") return { value: formatNumber(value, language) };
    const parts = ratioParts(value, required, language);
    return { value: parts.value, rest: parts.total };
  };
}

/** The figure in one piece: `9/30`. */
export function wholeFigure({ value, rest = "" }: Figure): string {
  return `${value}${rest}`;
}
