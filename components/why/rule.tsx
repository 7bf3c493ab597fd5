import { useTranslations } from "next-intl";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useRuleWords } from "@/components/compliance/rule-words";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";

/** The plan's own sentence, then what it comes to. */
export function Rule({
  line: { target, result },
  planTitle,
  day,
  outlets,
}: {
  line: Line;
  planTitle: string;
  day: { year: number; asOf: CivilDate };
  outlets: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("why");
  const forces = useTranslations("measures.force");
  const { condition } = useMeasureWords();
  const { counted, notCounted, judged } = useRuleWords()(target, day, outlets, result.required);
  const of = condition(target);
  return (
    <section>
      <h3>{t("rule")}</h3>
      {target.sentence ? <blockquote>{t("rules.quote", { sentence: target.sentence })}</blockquote> : null}
      <p className="pt-2 text-13 text-ink-2">
        {t("rules.source", { plan: planTitle, force: forces(target.force) })} {of === "" ? null : `${of}. `}
        {counted.join(" ")} {judged.join(" ")}
      </p>
      <p className="pt-1 text-13 text-ink-2">
        {t("notCountedPart")}: {notCounted.join(" ")}
      </p>
    </section>
  );
}
