import type { Status } from "@/lib/domain/compliance/result";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Line } from "@/lib/domain/screen/line";
import { formatPercentage, formatRatio, formatThreshold, type Language } from "@/lib/format";
import { notAskedBecause } from "./gap";
import type { Speech } from "./speech";
import type { VerdictKey } from "./wording";
import { wordingOf } from "./wordings";

/** The comparison that decides the status: `9 < nhịp 22, chưa hết kỳ`. */
export function verdictWords(speech: Speech, line: Line): string {
  return speech.t(`why.verdict.${keyOf(line)}`, operands(speech, line));
}

const KEYS: Record<Status, VerdictKey> = {
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

/** Days are at most so many; without a pace the whole is asked. */
function keyOf(line: Line): VerdictKey {
  const { status } = line.result;
  if (status === "NOT_APPLICABLE") return notAskedBecause(line);
  const other = wordingOf(line.target.measure).verdicts[status];
  if (other !== undefined) return other;
  return status === "BEHIND" && line.pace === null ? "behind" : KEYS[status];
}

function operands(speech: Speech, line: Line) {
  const { number, stated, language } = speech;
  const { measure } = line.target;
  const share = ruleOf(measure).reads === "SHARE";
  const { required } = line.result;
  const said = (value: number | null) => {
    if (value === null) return "–";
    return share ? formatPercentage(value, language) : number(value);
  };
  return {
    // A percentage is rounded down: beside a threshold of two decimals only the counts say which is more.
    value: share ? ratioOf(line, language) : said(line.result.value),
    required: share && required !== null ? formatThreshold(required, language) : said(required),
    days: required ?? 0,
    // Nothing is asked yet where there is no pace.
    pace: said(line.pace ?? 0),
    tolerance: "tolerance" in measure ? stated(measure.tolerance ?? 0) : "",
  };
}

function ratioOf({ result: { numerator, denominator } }: Line, language: Language): string {
  return numerator === null || denominator === null ? "–" : formatRatio(numerator, denominator, language);
}
