import type { Day } from "@/lib/domain/compliance/day";
import { isMeasured, type Target } from "@/lib/domain/plan";
import type { Rhythm } from "@/lib/domain/screen/rhythm";
import { leastEven, type RhythmicTarget, type YearCalendarView } from "@/lib/domain/screen/year-calendar";
import { formatDayMonth } from "@/lib/format";
import { activityNoun, counted, nounOf } from "./nouns";
import type { Speech } from "./speech";

/** So many weeks are named. */
const MOST_NAMED = 8;

/** `Tuần 6, 31 không có kỳ nào`, or how long the longest silence lasted. */
export function rhythmFinding(speech: Speech, target: Target, rhythm: Rhythm): string {
  const { t } = speech;
  const { weekly, empty, longest } = rhythm;
  if (!hasWeekOver(rhythm)) return t("targets.rhythm.early");
  const what = { noun: activityNoun(speech, target) };
  if (longest === null) return t("targets.rhythm.every", what);
  if (!weekly) {
    const { from, to, weeks } = longest;
    return t("targets.rhythm.longest", {
      ...what,
      weeks,
      from: formatDayMonth(from),
      to: formatDayMonth(to),
    });
  }
  const named = empty.slice(0, MOST_NAMED).map(({ number }) => String(number));
  const rest = empty.length - named.length;
  return rest > 0
    ? t("targets.rhythm.many", { ...what, count: empty.length })
    : t("targets.rhythm.missing", { ...what, weeks: named.join(", "), count: empty.length });
}

/** Before the first whole week has gone by there is nothing to be said of any. */
function hasWeekOver({ weeks }: Rhythm): boolean {
  return weeks.some(({ over }) => over);
}

/** `39 kỳ trong 39 tuần, cần 52`. */
export function rhythmSaid(
  speech: Speech,
  { target, series, rhythm: { weeks } }: RhythmicTarget,
  { year }: Day,
): string {
  const noun = isMeasured(target) ? nounOf(target) : "OTHER";
  const value = series?.kind === "CUMULATIVE" ? series.value : 0;
  return speech.t("targets.rhythm.said", {
    amount: counted(speech, noun, value),
    weeks: weeks.filter(({ quantity }) => quantity !== null).length,
    required: speech.number(series?.kind === "CUMULATIVE" ? series.required : 0),
    year: String(year),
  });
}

/** What is least even; else that all go on as they are asked to. */
export function calendarFinding(speech: Speech, { rhythms }: Pick<YearCalendarView, "rhythms">): string {
  const { t } = speech;
  const gaps = leastEven(rhythms);
  if (gaps !== undefined)
    return t("yearCalendar.finding.gaps", {
      code: gaps.target.code,
      said: rhythmFinding(speech, gaps.target, gaps.rhythm),
    });
  if (rhythms.length > 0 && !rhythms.some(({ rhythm }) => hasWeekOver(rhythm)))
    return `${t("targets.rhythm.early")}.`;
  return t("yearCalendar.finding.even", { count: rhythms.length });
}
