import { useSpeech } from "@/components/compliance/speech";
import { own } from "@/lib/domain/own";
import type { KeptPlan, PlanSaid } from "@/lib/domain/plan";
import { isOfPlan } from "@/lib/domain/plan";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ownWords } from "@/lib/words/catalogue";
import styles from "./plan.module.css";

type Classed = Pick<PlanSaid, "classes" | "classesEn">;

/** From which score on which class is reached, and what was changed of the plan itself since it was issued. */
export function PlanFacts({ plan }: { plan: KeptPlan }) {
  const t = useTranslations("plans");
  const classWords = useClassWords();
  const differing = useDiffering();
  const changes = plan.changes.filter(isOfPlan);
  return (
    <section className={styles.part} aria-label={t("classes")}>
      <h3>{t("classes")}</h3>
      <p>{classWords(plan)}</p>
      {changes.length === 0 ? null : (
        <ul>
          {changes.map(({ at, from, before, after, reason, by }) => (
            <li key={at}>
              {t("change", {
                date: formatDate(from),
                ...{ before: differing(before, after), after: differing(after, before) },
                ...{ reason, by: by ?? t("nobody") },
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useClassWords(): (plan: Classed) => string {
  const t = useTranslations("plans");
  const speech = useSpeech();
  return ({ classes, classesEn }) =>
    classes
      .map(([score, label]) => {
        const name = ownWords(speech, { name: label, nameEn: own(classesEn ?? {}, label) ?? null });
        return score === 0 ? t("lowestClass", { name }) : t("class", { score: speech.number(score), name });
      })
      .join("; ");
}

/** In the order of the classes; null = none of them has any. */
function englishLabels({ classes, classesEn }: Classed): string | null {
  return classes.flatMap(([, label]) => own(classesEn ?? {}, label) ?? []).join("; ") || null;
}

/** What one state of a plan says otherwise than another. */
function useDiffering(): (said: PlanSaid | null, than: PlanSaid | null) => string {
  const t = useTranslations("plans");
  const classWords = useClassWords();
  const day = (date: string | null) => (date === null ? null : formatDate(date));
  const facts = ({ title, titleEn, documentNo, issuedOn, startsOn, endsOn, ...classed }: PlanSaid) => [
    { label: t("planTitle"), text: title },
    { label: t("titleEn"), text: titleEn },
    { label: t("documentNo"), text: documentNo },
    { label: t("issuedDay"), text: day(issuedOn) },
    { label: t("startsOn"), text: day(startsOn) },
    { label: t("endsOn"), text: day(endsOn) },
    { label: t("classes"), text: classWords({ ...classed, classesEn: null }) },
    { label: t("classesEn"), text: englishLabels(classed) },
  ];
  return (said, than) => {
    if (said === null || than === null) return t("notThere");
    const others = facts(than);
    return facts(said)
      .filter(({ text }, nth) => text !== others[nth]?.text)
      .map(({ label, text }) => t("fact", { label, text: text ?? t("nothing") }))
      .join("; ");
  };
}
