import { useTranslations } from "next-intl";
import type { MatrixFilter } from "@/lib/domain/screen/matrix-filter";

/** The filters in force, in words: `Ngành, Chưa đạt, “châu”`. */
export function useFilterWords(): (filter: MatrixFilter) => string[] {
  const t = useTranslations("overview.matrix");
  const kinds = useTranslations("measures.kindShort");
  const statuses = useTranslations("status");
  return ({ kind, status, attentionOnly, search }) =>
    [
      kind === null ? "" : kinds(kind),
      status === null ? "" : statuses(status),
      attentionOnly ? t("attention") : "",
      search === "" ? "" : `“${search}”`,
    ].filter((word) => word !== "");
}
