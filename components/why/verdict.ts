import { type Messages, useLocale } from "next-intl";
import { useFigure } from "@/components/compliance/figure";
import type { Status } from "@/lib/domain/compliance/result";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { MeasureType } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { formatNumber, formatPercentage, formatStated, formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** The comparison that decides the status: `9 < nhịp 22, chưa hết kỳ`. */
export function useVerdict(): (line: Line) => string {
  const t = useTranslations("why.verdict");
  const figure = useFigure();
  const language = useLocale();

  const operands = (line: Line) => {
    const { measure } = line.target;
    const share = ruleOf(measure).reads === "SHARE";
    const { required } = line.result;
    const said = (value: number | null) => {
      if (value === null) return "–";
      return share ? formatPercentage(value, language) : formatNumber(value, language);
    };
    return {
      value: share ? figure(line).value : said(line.result.value),
      required: share && required !== null ? formatThreshold(required, language) : said(required),
      // Nothing is asked yet where there is no pace.
      pace: said(line.pace ?? 0),
      tolerance: measure.type === "coverage" ? formatStated(measure.tolerance ?? 0, language) : "",
    };
  };

  return (line) => t(keyOf(line), operands(line));
}

type Key = keyof Messages["why"]["verdict"];

const KEYS: Record<Status, Key> = {
  MET: "met",
  ON_TRACK: "onPace",
  BEHIND: "behindPace",
  NOT_MET: "notMet",
  NEAR: "near",
  NO_DATA: "noData",
  WAIVED: "waived",
  TRACKED: "tracked",
  NOT_APPLICABLE: "notAsked",
};

/** Days are at most so many; without a pace the whole is asked; no enquiry is not the same as not asked. */
const OTHERWISE: Record<MeasureType, Partial<Record<Status, Key>>> = {
  count: {},
  channels: {},
  coverage: {},
  appointments: {},
  recency: { MET: "metDays", BEHIND: "behindDays", NOT_MET: "behindDays" },
  response: { BEHIND: "behind", NOT_APPLICABLE: "noEnquiry" },
};

function keyOf({ target, result, pace }: Line): Key {
  const { status, denominator } = result;
  const other = OTHERWISE[target.measure.type][status];
  if (other === "noEnquiry") return denominator === 0 ? other : "notAsked";
  if (other !== undefined) return other;
  return status === "BEHIND" && pace === null ? "behind" : KEYS[status];
}
