import { useRuleWords } from "@/components/compliance/rule-words";
import { TargetChanges } from "@/components/compliance/target-changes";
import { passagePath } from "@/components/plan/links";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Part } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import type { CatalogueNames } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/compliance/day";
import { isMeasured, type Target, type ToldChange } from "@/lib/domain/plan";
import type { TargetPassage } from "@/lib/domain/plan-document/document";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./target-rule.module.css";

/** The plan's sentence, what counts and what does not: generated from the measure. */
export function TargetRule({
  target,
  day,
  names,
  passage,
  changes,
  wide = false,
}: {
  target: Target;
  day: Day;
  names: CatalogueNames;
  passage: TargetPassage | null;
  changes: readonly ToldChange[];
  /** It has the page's width for itself. */
  wide?: boolean;
}) {
  const t = useTranslations("targets.rule");
  const why = useTranslations("why.rules");
  const plans = useTranslations("plans");
  const words = useRuleWords();
  const rule = isMeasured(target) ? words(target, day, names) : null;
  if (rule === null && !target.sentence && passage === null && changes.length === 0) return null;
  const parts = (
    <>
      <div>
        <h2>{t("rule")}</h2>
        {target.sentence ? <blockquote>{why("quote", { sentence: target.sentence })}</blockquote> : null}
        {passage === null ? null : (
          <p>
            <TallLink href={passagePath(passage)}>{plans("inText", { name: passage.name })}</TallLink>
          </p>
        )}
        {rule ? <p>{rule.judged.join(" ")}</p> : null}
        <TargetChanges target={target} changes={changes} />
      </div>
      {rule ? (
        <>
          <RuleList title={t("counted")} icon="check" lines={rule.counted} />
          <RuleList title={t("notCounted")} icon="minus" lines={rule.notCounted} />
        </>
      ) : null}
    </>
  );
  if (wide) {
    return (
      <Part label={t("label")}>
        <div className={classNames(styles.rule, styles.wide)}>{parts}</div>
      </Part>
    );
  }
  return (
    <section className={styles.rule} aria-label={t("label")}>
      {parts}
    </section>
  );
}

function RuleList({
  title,
  icon,
  lines,
}: {
  title: string;
  icon: "check" | "minus";
  lines: readonly string[];
}) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Icon name={icon} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
