import { useOwnWords } from "@/components/compliance/own-words";
import { Note } from "@/components/ui/note";
import type { TargetsMeant } from "@/lib/domain/screen/activity-page";
import { useTranslations } from "@/lib/i18n/words";

/** That a record counts for nothing as long as nobody says where it appeared. */
export function LostNote({ targets }: { targets: TargetsMeant["lostWithoutOutlet"] }) {
  const t = useTranslations("activities.show");
  const own = useOwnWords();
  if (targets.length === 0) return null;
  return (
    <Note kind="warn" title={t("noOutlet")}>
      {t("lostWithoutOutlet", {
        targets: targets.map(({ code, title }) => `${code} ${own(title)}`).join(", "),
      })}
    </Note>
  );
}
