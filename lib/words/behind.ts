import { isMeasured } from "@/lib/domain/plan";
import type { BehindView, EnquiryBehind } from "@/lib/domain/screen/behind";
import { formatDate, formatNumber } from "@/lib/format";
import { weekdayLabel } from "@/lib/period";
import { counted, nounOf } from "./nouns";
import { tookWords } from "./response-times";
import type { Speech } from "./speech";

/** What a part of a chart shows: `Thêm 84 tin, bài, từ ngày 01/03/2021 đến ngày 31/03/2021.`, `6 câu hỏi nhận vào T2, 20–21 giờ, trong đó 1 trễ hạn.` */
export function behindFinding(speech: Speech, { target, segment, value, records }: BehindView): string {
  const { t, language } = speech;
  if (segment.kind === "DAYS") {
    const days = { from: formatDate(segment.from), to: formatDate(segment.to) };
    const amount = isMeasured(target)
      ? counted(speech, nounOf(target), value)
      : formatNumber(value, language);
    return t("targets.behind.days", { amount, ...days });
  }
  if (segment.kind === "WAITING") {
    return t(`targets.behind.waiting.${segment.waiting}`, { amount: counted(speech, "ENQUIRY", value) });
  }
  return t("targets.behind.hours", {
    amount: counted(speech, "ENQUIRY", value),
    late: records.filter((record) => record.kind === "ENQUIRY" && record.late).length,
    day: weekdayLabel(segment.weekday, language),
    hour: String(segment.hour),
    next: String(segment.hour + 1),
  });
}

/** `Trả lời sau 3 giờ 10 phút`, `Chưa trả lời, quá hạn`. */
export function waitSaid(speech: Speech, { minutes, late }: EnquiryBehind): string {
  const { t } = speech;
  if (minutes === null) return t(late ? "targets.behind.overdue" : "targets.behind.open");
  const took = tookWords(speech, minutes);
  return t(late ? "targets.behind.answeredLate" : "targets.behind.answered", { took });
}
