import type { Option } from "@/components/ui/options";
import { type Counting, countedAt, exceededAlone, lostWithoutOutlet } from "@/lib/domain/screen/counting";
import { useTranslations } from "@/lib/i18n/words";

/** What choosing a type and an outlet means for one of the unit's targets: "Tính vào U5: đã có 9/30". */
export interface Consequence extends Counting {
  /** "U5 Tin, bài trên website". */
  readonly target: string;
  readonly words: string;
}

/** What an activity counts towards, and what of it is to be looked at before it is sent. */
export function useCountWords(consequences: readonly Consequence[], outlets: readonly Option[]) {
  const t = useTranslations("activities.form");
  const namesOf = (codes: readonly string[]) =>
    outlets.flatMap(({ value, label }) => (codes.includes(value) ? [label] : [])).join(", ");
  return {
    /** What an activity of this type at this outlet counts towards. */
    counts(type: string, outlet: string): string {
      return countedAt(consequences, type, outlet)?.words ?? t("countsNowhere");
    },
    /** It counts for nothing as long as nobody says where it appeared. */
    lost(type: string, outlet: string): string | null {
      const line = lostWithoutOutlet(consequences, type, outlet);
      return line ? t("lostWithoutOutlet", { target: line.target, outlets: namesOf(line.outlets) }) : null;
    },
    /** So many at once are more than a whole year of the target asks for. */
    unlikely(type: string, outlet: string, quantity: number): string | null {
      const line = exceededAlone(consequences, { type, outlet, quantity });
      const figures = { quantity, required: line?.required ?? 0, target: line?.target ?? "" };
      return line ? t("unlikelyQuantity", figures) : null;
    },
  };
}
