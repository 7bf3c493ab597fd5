import { useTranslations } from "next-intl";
import { badgeWordOf, type Standing, wordOf } from "./standing";

/** The standing in words; for an encouraged target with its status behind: "Khuyến khích, Chưa đạt". */
export function useStatusWords(): (standing: Standing) => string {
  const t = useTranslations("status");
  return (standing) => {
    const word = t(wordOf(standing));
    return badgeWordOf(standing) === "ENCOURAGED" ? t("encouragedHidden", { status: word }) : word;
  };
}

/** The standing in words for those who do not see its sign. */
export function HiddenStatus({ suffix = "", ...standing }: Standing & { suffix?: string }) {
  const words = useStatusWords();
  return <span className="sr-only">{`${words(standing)}${suffix}`}</span>;
}
