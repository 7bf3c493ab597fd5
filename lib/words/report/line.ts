import { yearOf } from "@/lib/domain/calendar";
import { isTrouble, presentStatuses } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";
import { isApplicable } from "@/lib/domain/compliance/rollup";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isSummed } from "@/lib/domain/measure";
import type { LevelTarget, ReportLine } from "@/lib/domain/report/figures";
import { isYesNo, type Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate, formatPercent } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { amendedWords } from "../amended";
import { titleOf } from "../catalogue";
import { activityNoun, nounOf } from "../nouns";
import type { Speech } from "../speech";
import { statusWords } from "../status";
import { amount, enumerated, share, soMany } from "./said";

/** How one of the unit's own targets stands, in a sentence without its full stop. */
export function lineWords(speech: Speech, { line, inPeriod, lastYear }: ReportLine, asOf: string): string {
  const noun = nounOf(line.target);
  const parts = [`${titleOf(speech, line.target)}: ${figureWords(speech, line, asOf)}`];
  if (inPeriod !== null) parts.push(`trong kỳ ${amount(speech, noun, inPeriod)}`);
  if (lastYear?.value != null && isSummed(line.target.measure))
    parts.push(`cùng kỳ năm trước ${amount(speech, noun, lastYear.value)}`);
  return [...parts, amendedWords(speech, line.target)].filter(Boolean).join("; ");
}

/** `07/12 chương trình, chậm 01 chương trình so với tiến độ`. */
function figureWords(speech: Speech, line: Line, asOf: string): string {
  const { status } = line.result;
  const said = SAID_ALONE[status];
  if (said !== undefined) return said;
  return [doneWords(speech, line), standWords(speech, line, asOf), milestoneWords(line)]
    .filter(Boolean)
    .join(", ");
}

const SAID_ALONE: Readonly<Partial<Record<Status, string>>> = {
  NO_DATA: "chưa có đủ số liệu",
  WAIVED: "được miễn trong năm",
  NOT_APPLICABLE: "không phát sinh",
};

function doneWords(speech: Speech, line: Line): string {
  if (ruleOf(line.target.measure).reads === "SHARE") return share(speech, line) ?? "chưa có số liệu";
  if (ruleOf(line.target.measure).reads === "DAYS") return daysWords(speech, line);
  const { required } = line.result;
  const value = line.result.value ?? 0;
  const noun = nounOf(line.target);
  if (isYesNo(line)) return value > 0 ? `đã có ${amount(speech, noun, value)}` : "chưa có";
  if (required === null || line.target.force === "TRACKED") return amount(speech, noun, value);
  return `${soMany(speech, value)}/${amount(speech, noun, required)}`;
}

/** `07 ngày từ bài mới nhất (cho phép 14 ngày)`; of what never was it is said that it was not. */
function daysWords(speech: Speech, { target, result: { value, required } }: Line): string {
  const noun = activityNoun(speech, target);
  if (value === null) return `chưa có ${noun} nào`;
  const days = `${amount(speech, "DAY", value)} từ ${noun} mới nhất`;
  return required === null || target.force === "TRACKED"
    ? days
    : `${days} (cho phép ${amount(speech, "DAY", required)})`;
}

function standWords(speech: Speech, line: Line, asOf: string): string | null {
  const { status } = line.result;
  if (status === "TRACKED") return null;
  const far = beyondWords(speech, line);
  if (far !== null) return far;
  const word = statusWords(speech, { ...standingOf(line, asOf), encouraged: false }).toLocaleLowerCase("vi");
  const { missing } = line;
  if (missing === null || missing === 0 || status === "ON_TRACK") return word;
  return `${word}, còn thiếu ${amount(speech, nounOf(line.target), missing)}`;
}

/** How much more there is than was asked for, or less than should be there by now; null where no amount says it. */
function beyondWords(speech: Speech, { target, result, pace }: Line): string | null {
  const { status, required } = result;
  const value = result.value ?? 0;
  if (ruleOf(target.measure).reads !== "AMOUNT" || required === null) return null;
  const noun = nounOf(target);
  if (status === "MET" && value > required) return `vượt ${amount(speech, noun, value - required)}`;
  const behind = status === "BEHIND" ? (pace ?? 0) - value : 0;
  return behind > 0 ? `chậm ${amount(speech, noun, behind)} so với tiến độ` : null;
}

/**
 * `đạt mốc ngày 15/05/2021 (đúng hạn)`; of what was reached in a year before that of the deadline when that was, and of what has been
 * lost since that it was once there.
 */
function milestoneWords({ target: { dueOn }, result: { milestone, status } }: Line): string | null {
  if (milestone === null || milestone.reachedOn === null) return null;
  if (status === "MET" && dueOn !== null && yearOf(milestone.reachedOn) < yearOf(dueOn))
    return `lần đầu đạt ngày ${formatDate(milestone.reachedOn)}, trước hạn ${formatDate(dueOn)}`;
  const reached = `ngày ${formatDate(milestone.reachedOn)} (${milestone.verdict === "LATE" ? "trễ hạn" : "đúng hạn"})`;
  const isKept = status === "MET" || status === "TRACKED";
  return isKept ? `đạt mốc ${reached}` : `từng đạt ${reached}, nay không còn`;
}

/** How the units of a level stand at a target, in a sentence without its full stop. */
export function levelTargetWords(speech: Speech, of: LevelTarget, units: string): string {
  const { target, met, applicable, sum, troubledCount } = of;
  const about = titleOf(speech, target);
  if (applicable === 0) return `${about}: không có ${units} thuộc diện áp dụng`;
  const percent = formatPercent({ numerator: met, denominator: applicable }, "vi");
  const parts = [
    `${about}: ${soMany(speech, met)}/${soMany(speech, applicable)} ${units} đạt (${percent})`,
    ...courseWords(speech, of, units),
  ];
  if (sum !== null) parts.push(`tổng cộng ${amount(speech, nounOf(target), sum)}`);
  if (troubledCount > 0) parts.push(troubledWords(speech, of, units));
  return [...parts, amendedWords(speech, target)].filter(Boolean).join("; ");
}

/** `03 đơn vị đúng tiến độ`: who has not met it and is in no trouble, so that the figures add up to all. */
function courseWords(speech: Speech, { counts }: LevelTarget, units: string): string[] {
  return presentStatuses(counts)
    .filter(([status]) => status !== "MET" && isApplicable({ status }) && !isTrouble({ status }))
    .toReversed()
    .map(([status, count]) => {
      const word = statusWords(speech, { status, yearOver: false }).toLocaleLowerCase("vi");
      return `${soMany(speech, count)} ${units} ${word}`;
    });
}

/** How many units are in trouble at a target, and of upper-level ones which. */
export function troubledWords(
  speech: Speech,
  { troubled, troubledCount }: LevelTarget,
  units: string,
): string {
  const count = `${soMany(speech, troubledCount)} ${units} chậm, chưa đạt hoặc chưa báo cáo`;
  if (troubled.length === 0) return count;
  const named = troubled.map(({ name, line }) => `${isolated(name)} (${standing(speech, line)})`);
  const rest = troubledCount - named.length;
  return `${count}: ${enumerated(rest > 0 ? [...named, `${soMany(speech, rest)} đơn vị khác`] : named)}`;
}

function standing(speech: Speech, line: Line): string {
  const { value, numerator, denominator, status } = line.result;
  if (status === "NO_DATA") return "chưa báo cáo";
  if (numerator !== null && denominator) return `${soMany(speech, numerator)}/${soMany(speech, denominator)}`;
  if (isYesNo(line) || value === null) return "chưa có";
  return ruleOf(line.target.measure).reads === "DAYS" ? amount(speech, "DAY", value) : soMany(speech, value);
}
