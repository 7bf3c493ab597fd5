import { useLocale } from "next-intl";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { useStatusWords } from "@/components/status/status-words";
import { BackToList } from "@/components/ui/list-detail";
import { Muted } from "@/components/ui/muted";
import type { Action } from "@/components/ui/use-send";
import type { Status } from "@/lib/domain/compliance/result";
import { type ChangedTarget, FORCES, type KeptPlan, type Target } from "@/lib/domain/plan";
import type { Effect, OpenTarget } from "@/lib/domain/screen/plan";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { planPath } from "./links";
import styles from "./plan.module.css";
import { SaveForm } from "./save-form";
import { useTryBoxes } from "./try-boxes";
import { TryForm } from "./try-form";

interface Props extends OpenTarget {
  readonly plan: KeptPlan;
  readonly administers: boolean;
  readonly today: string;
  readonly revise: Action<{ readonly year: number }>;
}

/** One target: what it asks for, what a change would do, what was changed before. */
export function OpenTargetPart(props: Props) {
  const { plan, target, tried, change, problems, effect, history, administers, today, revise } = props;
  const t = useTranslations("plans");
  const levels = useTranslations("measures.level");
  const forces = useTranslations("measures.force");
  const speech = useSpeech();
  const boxes = useTryBoxes(tried);
  return (
    <>
      <BackToList href={planPath(plan.year)}>{t("back")}</BackToList>
      <Muted small>{[target.code, levels(target.level), forces(tried.force)].join(" · ")}</Muted>
      <h2 className={styles.title}>{titleOf(speech, target)}</h2>
      {effect === null ? null : <EffectPart effect={effect} changes={change !== null} />}
      {administers && plan.status !== "CLOSED" ? (
        <>
          <TryForm
            key={target.code}
            action={planPath(plan.year)}
            code={target.code}
            boxes={boxes}
            force={tried.force}
            forces={FORCES.map((force) => ({ value: force, label: forces(force) }))}
            problems={problems}
          />
          {change === null ? null : (
            <SaveForm plan={plan} code={target.code} change={change} today={today} revise={revise} />
          )}
        </>
      ) : (
        <Rule target={target} />
      )}
      {target.sentence === null ? null : (
        <p className={styles.sentence}>{t("sentence", { sentence: target.sentence })}</p>
      )}
      {effect === null ? null : <TurnedUnits effect={effect} force={tried.force} />}
      <History target={target} history={history} />
    </>
  );
}

function Rule({ target }: { target: Target }) {
  const words = useMeasureWords();
  return <p>{[words.threshold(target), words.condition(target)].filter(Boolean).join(" · ")}</p>;
}

function EffectPart({
  effect: { asOf, before, after, turnedCount },
  changes,
}: {
  effect: Effect;
  changes: boolean;
}) {
  const t = useTranslations("plans");
  const language = useLocale();
  const number = (count: number) => formatNumber(count, language);
  const told = ({ applicable, met }: Effect["after"]) => ({
    ...{ applicable: number(applicable), n: applicable, met: number(met), date: formatDate(asOf) },
  });
  return (
    <section className={styles.effect} aria-live="polite" aria-label={t("effect")}>
      <h3>{t("appliesTo", told(after))}</h3>
      {changes ? (
        <Muted small>
          {t("inForce", told(before))}{" "}
          {turnedCount === 0 ? t("nothingTurns") : t("turns", { n: turnedCount, count: number(turnedCount) })}
        </Muted>
      ) : null}
    </section>
  );
}

function TurnedUnits({
  effect: { asOf, turnedCount, turned },
  force,
}: {
  effect: Effect;
  force: Target["force"];
}) {
  const t = useTranslations("plans");
  const words = useStatusWords();
  const language = useLocale();
  const more = turnedCount - turned.length;
  if (turnedCount === 0) return null;
  const status = (status: Status) => words(standingOf({ target: { force }, result: { status } }, asOf));
  return (
    <section className={styles.part} aria-label={t("turnedUnits")}>
      <h3>{t("turnedUnits")}</h3>
      <ul>
        {turned.map(({ unit, name, before, after }) => (
          <li key={unit}>{t("turned", { name, before: status(before), after: status(after) })}</li>
        ))}
      </ul>
      {more === 0 ? null : <Muted>{t("turnedMore", { n: more, count: formatNumber(more, language) })}</Muted>}
    </section>
  );
}

function History({ target, history }: { target: Target; history: readonly ChangedTarget[] }) {
  const t = useTranslations("plans");
  const words = useMeasureWords();
  if (history.length === 0) return null;
  const asked = (ruled: ChangedTarget["before"]) => {
    if (ruled === null) return t("notThere");
    const then = { ...target, ...ruled };
    return [words.threshold(then), words.condition(then)].filter(Boolean).join(", ");
  };
  return (
    <section className={styles.part} aria-label={t("history")}>
      <h3>{t("history")}</h3>
      <ul>
        {history.map((change) => (
          <li key={change.at}>
            {t("change", {
              ...{ date: formatDate(change.from), before: asked(change.before), after: asked(change.after) },
              ...{ reason: change.reason, by: change.by ?? t("nobody") },
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
