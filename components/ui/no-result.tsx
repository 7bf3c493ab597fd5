import { useTranslations } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import { Empty } from "./empty";

/** Nothing matches: names the filters in force and the way to be rid of them. */
export function NoResult({
  title,
  filters,
  clearHref,
}: {
  title: string;
  /** The active filters in words: `Ngành, Chưa đạt, “châu”`. */
  filters: readonly string[];
  clearHref: string;
}) {
  const t = useTranslations("ui");
  return (
    <Empty title={title} action={<ButtonLink href={clearHref}>{t("clearFilters")}</ButtonLink>}>
      {t("filtering", { filters: filters.join(", ") })}
    </Empty>
  );
}
