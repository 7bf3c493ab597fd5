import { useLocale } from "next-intl";
import { address, targetPath, unitPath } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { headcountsPath } from "@/components/headcount/links";
import { ButtonLink } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import { isMeasureOn } from "@/lib/domain/measure";
import type { Lacking } from "@/lib/domain/screen/lacking";
import type { DemandedKind } from "@/lib/domain/screen/record";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { listPath } from "./links";
import styles from "./record-list.module.css";

const MOST_SHOWN = 10;

interface LackingUnitsProps extends Lacking {
  readonly kind: DemandedKind;
  /** Code of the unit whose list it is; empty = of all. */
  readonly unit: string;
  readonly records: boolean;
}

/** The units that lack what a target asks of them, each with the way to its form. */
export function LackingUnits({ kind, target, units, unknown, unit, records }: LackingUnitsProps) {
  const t = useTranslations("recordScreens.lacking");
  const { condition } = useMeasureWords();
  const own = useOwnWords();
  const language = useLocale();
  if (units.length === 0 && unknown === 0) return null;
  const rest = units.length - MOST_SHOWN;
  const given = isMeasureOn(target.measure, "channels") ? { purpose: target.measure.purpose } : {};
  return (
    <Section
      heading={t(`${kind}.heading`, { count: units.length, title: own(target.title) })}
      aside={condition(target)}
    >
      <ul className={styles.lacking}>
        {units.slice(0, MOST_SHOWN).map(({ code, name, workers }) => (
          <li key={code}>
            <div>
              <PlainLink tall href={unitPath(code)}>
                {name}
              </PlainLink>
              {workers === null ? null : (
                <Muted>{t("workers", { workers: formatNumber(workers, language) })}</Muted>
              )}
            </div>
            {records ? (
              <ButtonLink size="small" href={address(`${listPath(kind)}/new`, { unit: code, ...given })}>
                {t(`${kind}.press`)}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p>
          <TallLink href={targetPath(target.code)}>{t("rest", { count: rest })}</TallLink>
        </p>
      ) : null}
      {unknown > 0 ? (
        <p>
          <TallLink href={headcountsPath(unit, { only: "unknown" })}>
            {t("unknown", { count: unknown })}
          </TallLink>
        </p>
      ) : null}
    </Section>
  );
}
