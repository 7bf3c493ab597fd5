import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { SettingsPage } from "@/lib/domain/screen/settings";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { CloseForm } from "./close-form";
import { LockTable } from "./lock-table";
import styles from "./settings.module.css";

/** What administrators set: which periods are closed. */
export function Settings({
  choice,
  locks,
  inForce,
  periods,
  close,
  reopen,
}: SettingsPage & { readonly close: Action<{ readonly period: string }>; readonly reopen: Action<unknown> }) {
  const t = useTranslations("locks");
  const language = useLocale();
  const { unit } = choice;
  return (
    <>
      <Band
        crumb={t("settings")}
        finding={
          inForce === 0
            ? t("noneInForce")
            : t("finding", { count: formatNumber(inForce, language), n: inForce })
        }
        cause={t("cause")}
      />
      <Wrap>
        <Section heading={t("new")}>
          <div className={styles.form}>
            <UnitChoice action="/settings" choice={choice} keep={{}} drafts="lock" />
            {unit === null ? (
              <p className={styles.whom}>{t("wholeFederation")}</p>
            ) : (
              <p className={styles.whom}>
                <ButtonLink kind="quiet" href="/settings">
                  {t("instead")}
                </ButtonLink>
              </p>
            )}
            <CloseForm key={unit?.code} unit={unit?.code ?? null} periods={periods} close={close} />
          </div>
        </Section>
        <Section heading={t("kept")}>
          {locks.length === 0 ? (
            <Empty title={t("none")}>{t("noneWhy")}</Empty>
          ) : (
            <LockTable locks={locks} reopen={reopen} />
          )}
        </Section>
      </Wrap>
    </>
  );
}
