import { useLocale } from "next-intl";
import { useOwnWords } from "@/components/compliance/own-words";
import type { CountLine } from "@/lib/domain/screen/new-activity";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { Consequence } from "./count-words";

/** What handing in an activity means for the unit's targets: "Tính vào U5: đã có 9/30, còn 21". */
export function useConsequences(lines: readonly CountLine[]): Consequence[] {
  const t = useTranslations("activities.form");
  const language = useLocale();
  const own = useOwnWords();
  const number = (value: number) => formatNumber(value, language);
  return lines.map(({ target, result, missing, activityType, outlets }) => {
    const figures = {
      target: `${target.code} ${own(target.title)}`,
      done: number(result.value ?? 0),
      asked: number(result.required ?? 0),
      missing: number(missing ?? 0),
    };
    const asked = missing ? "countsTowards" : "countsTowardsMet";
    const words = t(target.force === "TRACKED" ? "countsTracked" : asked, figures);
    return { activityType, outlets, required: result.required ?? 0, target: figures.target, words };
  });
}
