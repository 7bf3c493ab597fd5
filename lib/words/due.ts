import { type CivilDate, daysBetween, yearOf } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type { Line } from "@/lib/domain/screen/line";
import { formatDate, formatDayOf } from "@/lib/format";
import { counted } from "./nouns";
import type { Speech } from "./speech";

/** How late it is or since when it was lost again, or until when there is time; neither without a deadline. */
export function dueWords(
  speech: Speech,
  { target: { dueOn }, result: { milestone }, final }: Line,
  asOf: CivilDate,
): { late?: string; due?: string } {
  if (dueOn === null) return {};
  if (!final) return { due: formatDayOf(yearOf(asOf), dueOn) };
  // What was reached in time and lost later is not late (compliance.md §8).
  if (milestone?.reachedOn)
    return { late: speech.t("measures.gap.lost", { date: formatDate(milestone.reachedOn) }) };
  const days = counted(speech, "DAY", daysBetween(dueOn, asOf));
  return { late: speech.t("measures.gap.overdue", { days }) };
}

/** When a milestone was reached, and whether in time; null while it was not. */
export function reachedWords({ t }: Speech, { result }: Line): string | null {
  const { milestone } = result;
  if (!milestone?.reachedOn) return null;
  const date = formatDate(milestone.reachedOn);
  return t(`measures.gap.${milestone.verdict === "LATE" ? "reachedLate" : "reachedOnTime"}`, { date });
}

/** What is asked over a column, with the day until which it is due. */
export function columnUntil({ t }: Speech, asked: string, { year }: Day, dueOn: CivilDate | null): string {
  return dueOn === null ? asked : t("overview.matrix.milestone", { due: formatDayOf(year, dueOn) });
}

/** How a figure is compared that does not grow with the year. */
export function comparedWords({ t }: Speech, dueOn: CivilDate | null): string {
  return dueOn === null ? t("why.rules.always") : t("why.rules.milestone", { date: formatDate(dueOn) });
}
