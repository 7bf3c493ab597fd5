import { headcountsPath } from "@/components/headcount/links";
import { Muted } from "@/components/ui/muted";
import { TallLink } from "@/components/ui/text-link";
import { useTranslations } from "@/lib/i18n/words";

/** Where the total is corrected that a count may not be over. @param unit whose people are counted */
export function TotalNote({ unit }: { unit: string }) {
  const t = useTranslations("recordScreens.readings");
  return (
    <Muted small>
      {t("oldTotal")} <TallLink href={headcountsPath(unit)}>{t("correctTotal")}</TallLink>
    </Muted>
  );
}
