import { useStatusWords } from "@/components/status/status-words";
import { type CivilDate, isLastDayOfYear } from "@/lib/domain/calendar";
import type { MatrixFilter } from "@/lib/domain/screen/matrix-filter";
import { useTranslations } from "@/lib/i18n/words";

/** The filters in force, in words: `Ngành, Chưa đạt, “châu”`. */
export function useFilterWords(asOf: CivilDate): (filter: MatrixFilter) => string[] {
  const t = useTranslations("overview.matrix");
  const kinds = useTranslations("measures.kindShort");
  const statusWords = useStatusWords();
  const yearOver = isLastDayOfYear(asOf);
  return ({ kind, status, attentionOnly, search }) =>
    [
      kind === null ? "" : kinds(kind),
      status === null ? "" : statusWords({ status, yearOver }),
      attentionOnly ? t("attention") : "",
      search === "" ? "" : `“${search}”`,
    ].filter((word) => word !== "");
}
