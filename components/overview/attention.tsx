import { unitPath, withDay } from "@/components/compliance/links";
import { useShortfallWords } from "@/components/compliance/shortfall-words";
import { AttentionList } from "@/components/matrix/attention-list";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/compliance/day";
import type { TroubledUnit } from "@/lib/domain/screen/overview";
import { standingOf } from "@/lib/domain/screen/standing";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./attention.module.css";

/** A page of calls; the matrix below has them all. */
const MOST_UNITS = 6;
const MOST_LINES = 3;

/** Whom to call and about what, the worst first. */
export function Attention({ units, day }: { units: readonly TroubledUnit[]; day: Day }) {
  const t = useTranslations("overview.attention");
  const shortfall = useShortfallWords();
  const items = units.slice(0, MOST_UNITS).map(({ code, name, lines }) => ({
    name,
    href: withDay(unitPath(code), day),
    lines: lines.slice(0, MOST_LINES).map((line) => ({
      standing: standingOf(line, day.asOf),
      words: shortfall(line, "attention"),
    })),
  }));
  return (
    <Section
      bare
      heading={t(units.length === 0 ? "none" : "heading")}
      aside={units.length > 0 ? t("aside", { count: units.length }) : null}
    >
      {units.length === 0 ? <Muted>{t("noneBody")}</Muted> : <AttentionList items={items} />}
      {units.length > 0 ? (
        <p className={styles.all}>
          <TallLink href={withDay("/reminders", day)}>{t("remind")}</TallLink>
        </p>
      ) : null}
      {units.length > MOST_UNITS ? (
        <p className={styles.all}>
          <TallLink href={`${withDay("/overview", day, { attention: 1 })}#units`}>
            {t("all", { count: units.length })}
          </TallLink>
        </p>
      ) : null}
    </Section>
  );
}
