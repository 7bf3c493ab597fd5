import { useLocale, useMessages } from "next-intl";
import { auditWordsIn } from "@/lib/words/audit";

/** Entries of the audit in the reader's language. */
export function useAuditWords() {
  return auditWordsIn(useMessages(), useLocale());
}
