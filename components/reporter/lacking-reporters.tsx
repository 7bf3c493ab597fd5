import { useLocale } from "next-intl";
import { address, targetPath, unitPath } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { headcountsPath } from "@/components/headcount/links";
import { ButtonLink } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import type { LackingReporters } from "@/lib/domain/screen/reporter";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./new-reporter.module.css";

const MOST_SHOWN = 10;

/** The unions that must have a reporter and have none, each with the way to appoint one. */
export function MissingReporters({
  target,
  lacking,
  unknown,
  unit,
  records,
}: LackingReporters & { unit: string; records: boolean }) {
  const t = useTranslations("reporters.missing");
  const { condition } = useMeasureWords();
  const language = useLocale();
  if (lacking.length === 0 && unknown === 0) return null;
  const rest = lacking.length - MOST_SHOWN;
  return (
    <Section heading={t("heading", { count: lacking.length })} aside={condition(target)}>
      <ul className={styles.list}>
        {lacking.slice(0, MOST_SHOWN).map(({ code, name, workers }) => (
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
              <ButtonLink size="small" href={address("/reporters/new", { unit: code })}>
                {t("appoint")}
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
