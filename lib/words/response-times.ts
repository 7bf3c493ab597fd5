import type { ResponseTimes } from "@/lib/domain/screen/response-times";
import { weekdayLabel } from "@/lib/period";
import { counted } from "./nouns";
import type { Speech } from "./speech";

const MINUTES = 60;

/** `Nửa số câu hỏi được trả lời trong 3 giờ 10 phút, 95 % trong 21 giờ`. */
export function timesFinding(speech: Speech, { median, slowest }: ResponseTimes): string {
  if (median === null || slowest === null) return speech.t("targets.times.noAnswer");
  return speech.t("targets.times.finding", {
    median: tookWords(speech, median),
    slowest: tookWords(speech, slowest),
  });
}

/** `143 câu hỏi, 2 đang chờ, trong đó 1 quá hạn`. */
export function timesSaid(speech: Speech, { received, open, overdue }: ResponseTimes): string {
  const all = counted(speech, "ENQUIRY", received);
  const untouched = { waiting: (said: string) => said, late: (said: string) => said };
  return speech.t.markup("targets.times.said", { all, open, overdue, ...untouched });
}

/** When most of them come: `Nhiều câu hỏi nhất vào T2 lúc 20–21 giờ: 6 câu hỏi.` */
export function hoursFinding(speech: Speech, { week }: ResponseTimes): string {
  const hours = week.flatMap((day, weekday) => day.map((each, hour) => ({ ...each, weekday, hour })));
  const late = hours.reduce((sum, each) => sum + each.late, 0);
  const [first] = hours.toSorted((a, b) => b.received - a.received);
  if (first === undefined || first.received === 0) return "";
  return speech.t("targets.times.busiest", {
    day: weekdayLabel(first.weekday + 1, speech.language),
    hour: String(first.hour),
    next: String(first.hour + 1),
    amount: counted(speech, "ENQUIRY", first.received),
    late,
  });
}

/** `3 giờ 10 phút`, `25 phút`. */
export function tookWords({ t }: Speech, minutes: number): string {
  const parts = { hours: Math.floor(minutes / MINUTES), minutes: minutes % MINUTES };
  if (parts.hours === 0) return t("targets.times.minutes", parts);
  return t(parts.minutes === 0 ? "targets.times.hours" : "targets.times.both", parts);
}
