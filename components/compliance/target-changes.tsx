import type { Target, ToldChange } from "@/lib/domain/plan";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useMeasureWords } from "./measure-words";

/** What was changed of a target since its plan was issued: from when, and why. */
export function TargetChanges({ target, changes }: { target: Target; changes: readonly ToldChange[] }) {
  const t = useTranslations("why.rules");
  const { threshold } = useMeasureWords();
  return changes.map(({ at, from, reason, before, after }) => {
    const [was, is] = [before, after].map((said) => (said === null ? "" : threshold({ ...target, ...said })));
    const kind = before === null ? "added" : was === is ? "changed" : "turned";
    return <p key={at}>{t(kind, { date: formatDate(from), before: was ?? "", after: is ?? "", reason })}</p>;
  });
}
