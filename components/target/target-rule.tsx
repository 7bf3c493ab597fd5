import { useTranslations } from "next-intl";
import type { Day } from "@/components/compliance/links";
import { useRuleWords } from "@/components/compliance/rule-words";
import { Icon } from "@/components/ui/icon";
import { isMeasured, type Target } from "@/lib/domain/plan";

/** The plan's sentence, what counts and what does not: generated from the measure. */
export function TargetRule({
  target,
  day,
  outlets,
}: {
  target: Target;
  day: Day;
  outlets: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("targets.rule");
  const why = useTranslations("why.rules");
  const words = useRuleWords();
  const rule = isMeasured(target) ? words(target, day, outlets) : null;
  return (
    <section className="target-rule" aria-label={t("label")}>
      <div>
        <h2>{t("rule")}</h2>
        {target.sentence ? <blockquote>{why("quote", { sentence: target.sentence })}</blockquote> : null}
        {rule ? <p>{rule.judged.join(" ")}</p> : null}
      </div>
      {rule ? (
        <>
          <RuleList title={t("counted")} icon="check" lines={rule.counted} />
          <RuleList title={t("notCounted")} icon="minus" lines={rule.notCounted} />
        </>
      ) : null}
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
