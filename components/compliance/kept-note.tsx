import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { formatTime } from "@/lib/format";

/** Above a page whose figures are not those of now; `at` is when they were made, today. */
export function KeptNote({ at }: { at: Date | null }) {
  const t = useTranslations("day");
  if (at === null) return null;
  return (
    <div className="wrap pt-4">
      <Note kind="warn" urgent title={t("keptAt", { time: formatTime(at) })}>
        {t("keptWhy")}
      </Note>
    </div>
  );
}
