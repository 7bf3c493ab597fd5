import { useLocale } from "next-intl";
import type { StandingOn } from "@/lib/domain/screen/catalogue";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** What stands on an entry: `12 hoạt động; chỉ tiêu P2 (2021, 2022), U9 (2024)`. */
export function useStandingWords(): (standing: Pick<StandingOn, "activities" | "targets">) => string {
  const t = useTranslations("catalogue");
  const language = useLocale();
  return ({ activities, targets }) => {
    const named = targets.map(({ code, years }) => `${code} (${years.join(", ")})`);
    const said = [
      activities > 0 ? t("activities", { n: activities, count: formatNumber(activities, language) }) : null,
      named.length > 0 ? t("targets", { n: named.length, targets: named.join(", ") }) : null,
    ].filter((each) => each !== null);
    return said.length === 0 ? t("nothing") : said.join("; ");
  };
}
