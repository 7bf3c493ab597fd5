import { createTranslator } from "next-intl";
import type { ReportFigures } from "@/lib/domain/report/figures";
import type { Paper } from "@/lib/domain/report/paper";
import type { KeptReport } from "@/lib/domain/report/report";
import { vi } from "@/lib/i18n/vi";
import { paperOf } from "@/lib/words/report/paper";
import { speechOf } from "@/lib/words/speech";

const speech = speechOf(createTranslator({ locale: "vi", messages: vi, timeZone: "Asia/Ho_Chi_Minh" }), "vi");

/** A report's paper, which is Vietnamese whoever asks for it. */
export function printedPaper({
  report,
  figures,
  federation,
}: {
  readonly report: KeptReport;
  readonly figures: ReportFigures;
  readonly federation: string;
}): Paper {
  return paperOf(speech, report, figures, federation);
}
