import { useLocale } from "next-intl";
import { useStatusWords } from "@/components/status/status-words";
import { Muted } from "@/components/ui/muted";
import { PlainLink } from "@/components/ui/text-link";
import type { Status } from "@/lib/domain/compliance/result";
import type { Target } from "@/lib/domain/plan";
import type { Effect } from "@/lib/domain/screen/plan";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./plan.module.css";

/** To how many a target applies, and what a change turns. */
export function EffectPart({
  effect: { asOf, before, after, turnedCount },
  differs,
}: {
  effect: Effect;
  differs: boolean;
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
      {differs && before !== null ? (
        <Muted small>
          {t("inForce", told(before))}{" "}
          {turnedCount === 0 ? t("nothingTurns") : t("turns", { n: turnedCount, count: number(turnedCount) })}
        </Muted>
      ) : null}
    </section>
  );
}

/** The first of those whose status turns. */
export function TurnedUnits({
  effect: { asOf, turnedCount, turned },
  force,
  unitHref,
}: {
  effect: Effect;
  force: Target["force"];
  /** The page of a unit on the day of the effect. */
  unitHref: (unit: string) => string;
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
          <li key={unit}>
            {t.rich("turned", {
              ...{ name, before: status(before), after: status(after) },
              unit: (chunks) => (
                <PlainLink tall href={unitHref(unit)}>
                  {chunks}
                </PlainLink>
              ),
            })}
          </li>
        ))}
      </ul>
      {more === 0 ? null : <Muted>{t("turnedMore", { n: more, count: formatNumber(more, language) })}</Muted>}
    </section>
  );
}
