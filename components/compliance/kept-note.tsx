import { Note } from "@/components/ui/note";
import { Wrap } from "@/components/ui/wrap";
import { formatTime } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./kept-note.module.css";

/** Above a page whose figures are not those of now; `at` is when they were made, today. */
export function KeptNote({ at }: { at: Date | null }) {
  const t = useTranslations("day");
  if (at === null) return null;
  return (
    <Wrap className={styles.note}>
      <Note kind="warn" urgent title={t("keptAt", { time: formatTime(at) })}>
        {t("keptWhy")}
      </Note>
    </Wrap>
  );
}
