import { useRuleWords } from "@/components/compliance/rule-words";
import { useSpeech } from "@/components/compliance/speech";
import { TargetChanges } from "@/components/compliance/target-changes";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import type { CatalogueNames } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/compliance/day";
import type { Exception, ToldChange } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { useTranslations } from "@/lib/i18n/words";
import { sourceWords } from "@/lib/words/rule";
import styles from "./rule.module.css";

/** The plan's own sentence, then what it comes to. */
export function Rule({
  line: { target, result },
  exception,
  changes,
  planTitle,
  day,
  names,
}: {
  line: Line;
  exception: Exception | null;
  changes: readonly ToldChange[];
  planTitle: string;
  day: Day;
  names: CatalogueNames;
}) {
  const t = useTranslations("why");
  const { counted, notCounted, judged } = useRuleWords()(target, day, names, result.required);
  const speech = useSpeech();
  return (
    <section>
      <h3>{t("rule")}</h3>
      {target.sentence ? <blockquote>{t("rules.quote", { sentence: target.sentence })}</blockquote> : null}
      <Muted small className={styles.said}>
        {sourceWords(speech, target, planTitle)}
      </Muted>
      <ul className={styles.counted}>
        {counted.map((said) => (
          <li key={said}>
            <Icon name="check" />
            {said}
          </li>
        ))}
      </ul>
      <Muted small>{judged.join(" ")}</Muted>
      <TargetChanges target={target} changes={changes} />
      {exception === null ? null : <Why {...exception} />}
      <Muted small className={styles.source}>
        {t("notCountedPart")}: {notCounted.join(" ")}
      </Muted>
    </section>
  );
}

/** Why a unit is asked another figure, which is said above, or nothing. */
function Why({ waived, reason }: Exception) {
  const t = useTranslations("why.rules");
  if (!waived) return reason === null ? null : <p>{t("exception", { reason })}</p>;
  return (
    <p>
      {t("waived")} {reason === null ? null : t("because", { reason })}
    </p>
  );
}
