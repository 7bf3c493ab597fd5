import { useTranslations } from "@/lib/i18n/words";
import type { Difference } from "@/lib/words/audit";
import styles from "./differences.module.css";

/** What stood and what stands of each field that was changed. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations("audit");
  if (differences.length === 0) return null;
  return (
    <ul className={styles.differences}>
      {differences.map(({ field, before, after }) => (
        <li key={field}>
          {before === null
            ? t("now", { field, after: after ?? "" })
            : after === null
              ? t("gone", { field, before })
              : t("change", { field, before, after })}
        </li>
      ))}
    </ul>
  );
}
