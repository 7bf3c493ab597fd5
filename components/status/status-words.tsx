import { Hidden } from "@/components/ui/hidden";
import { useTranslations } from "@/lib/i18n/words";
import { badgeWordOf, type Standing, wordOf } from "./standing";

/**
 * Puts standings in words, for an encouraged target with its status behind: "Khuyến khích, Chưa đạt". Whatever writes a
 * status, on a page or in a file, asks this, so that the year's last day is called the same everywhere.
 */
export function statusWordsIn(
  t: ReturnType<typeof useTranslations<"status">>,
): (standing: Standing) => string {
  return (standing) => {
    const word = t(wordOf(standing));
    return badgeWordOf(standing) === "ENCOURAGED" ? t("encouragedHidden", { status: word }) : word;
  };
}

/** Standings in the reader's words, as `statusWordsIn` has them. */
export function useStatusWords(): (standing: Standing) => string {
  return statusWordsIn(useTranslations("status"));
}

/** The standing in words for those who do not see its sign. */
export function HiddenStatus({ suffix = "", ...standing }: Standing & { suffix?: string }) {
  const words = useStatusWords();
  return <Hidden>{`${words(standing)}${suffix}`}</Hidden>;
}
