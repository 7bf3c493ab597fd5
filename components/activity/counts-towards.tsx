import { targetPath } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import type { CountedNowhere, TargetsMeant } from "@/lib/domain/screen/activity-page";
import { useTranslations } from "@/lib/i18n/words";

/** The targets that an activity helps, or why there is none. */
export function CountsTowards({ countsTowards, nowhere }: Pick<TargetsMeant, "countsTowards" | "nowhere">) {
  const t = useTranslations("activities.show");
  const own = useOwnWords();
  const why = useWhyNowhere();
  if (countsTowards.length === 0)
    return nowhere === null ? t("countsNowhere") : t("countsNowhereWhy", { why: why(nowhere) });
  return (
    <>
      {t("countsTowards")}{" "}
      {countsTowards.map(({ code, title }, index) => (
        <span key={code}>
          {index > 0 ? ", " : null}
          <a href={targetPath(code)}>
            {code} {own(title)}
          </a>
        </span>
      ))}
    </>
  );
}

function useWhyNowhere() {
  const t = useTranslations("activities.show");
  const reason = useTranslations("why.reason");
  const levels = useTranslations("measures.ofLevel");
  return ({ why, status, level }: CountedNowhere) => {
    if (why === "NO_PLAN") return t("noPlan");
    if (why === "NOT_ASKED") return t("notAsked", { level: levels(level) });
    return reason(why === "STATUS" ? `STATUS_${status}` : why);
  };
}
