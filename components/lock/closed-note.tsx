import { Note } from "@/components/ui/note";
import type { PeriodLock } from "@/lib/domain/lock";
import { useTranslations } from "@/lib/i18n/words";
import { useLockWords } from "./lock-words";

/** That a record lies in a closed period, by whom and since when, and what can still be done with it. */
export function ClosedNote({ lock, later = false }: { lock: PeriodLock; later?: boolean }) {
  const t = useTranslations("locks");
  const words = useLockWords();
  return (
    <Note kind="denied" title={words(lock)}>
      {lock.reason === null ? null : <>{t("because", { reason: lock.reason })} </>}
      {t(later ? "laterOnly" : "nothingChanges")}
    </Note>
  );
}

/** The same where nothing else stands, with whom to ask. */
export function LockSentence({ lock }: { lock: PeriodLock }) {
  const t = useTranslations("locks");
  return `${useLockWords()(lock)} ${t("askWhom")}`;
}
