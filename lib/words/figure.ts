import { ruleOf } from "@/lib/domain/compliance/rules";
import { isYesNo, type Line } from "@/lib/domain/screen/line";
import { formatPercent, formatPercentage, ratioParts } from "@/lib/format";
import type { Speech } from "./speech";

/** `9` and `/30`; `97,6 %`; `Có`; `2` and ` ngày`. */
export interface Figure {
  readonly value: string;
  readonly rest?: string | undefined;
}

const NONE: Figure = { value: "–" };

/** A line's value as it is written everywhere: the value in ink, what follows it in grey. */
export function figureOf(speech: Speech, line: Line): Figure {
  const { value, numerator, denominator } = line.result;
  if (numerator !== null && denominator) {
    return { value: formatPercent({ numerator, denominator }, speech.language) };
  }
  if (value === null) return NONE;
  return ruleOf(line.target.measure).reads === "DAYS" ? daysOf(speech, value) : amountOf(speech, line, value);
}

function amountOf({ t, number, language }: Speech, line: Line, value: number): Figure {
  const { required } = line.result;
  if (isYesNo(line)) return { value: t(`measures.figure.${value > 0 ? "yes" : "no"}`) };
  if (required === null || line.target.force === "TRACKED") return { value: number(value) };
  const { value: done, total } = ratioParts(value, required, language);
  return { value: done, rest: total };
}

function daysOf({ t, number }: Speech, value: number): Figure {
  if (value === 0) return { value: t("measures.figure.today") };
  return { value: number(value), rest: t("measures.figure.days", { count: value }) };
}

/** The figure in one piece: `9/30`. */
export function wholeFigure({ value, rest = "" }: Figure): string {
  return `${value}${rest}`;
}

/** The day's pace in the figure's unit; undefined where there is none. */
export function paceFigureOf({ number, language }: Speech, { target, pace }: Line): string | undefined {
  if (pace === null) return undefined;
  return ruleOf(target.measure).reads === "SHARE" ? formatPercentage(pace, language) : number(pace);
}
