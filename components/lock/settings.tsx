import { useLocale } from "next-intl";
import { CATALOGUE } from "@/components/catalogue/links";
import { address } from "@/components/compliance/links";
import { Band } from "@/components/ui/band";
import { Button, ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { FilterForm } from "@/components/ui/filter-form";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { KeptLock } from "@/lib/domain/lock";
import type { SettingsPage } from "@/lib/domain/screen/settings";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { formatPeriod } from "@/lib/period";
import { CloseForm } from "./close-form";
import { LockTable } from "./lock-table";
import styles from "./settings.module.css";

/** What administrators set: which periods are closed. */
export function Settings({
  choice,
  locks,
  inForce,
  periods,
  closing,
  close,
  reopen,
}: SettingsPage & { readonly close: Action<KeptLock>; readonly reopen: Action<unknown> }) {
  const t = useTranslations("locks");
  const language = useLocale();
  const { unit } = choice;
  return (
    <>
      <Band
        crumb={<Crumb here={t("settings")} />}
        tools={<ButtonLink href={CATALOGUE}>{t("catalogue")}</ButtonLink>}
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
            <UnitChoice
              records={false}
              action="/settings"
              choice={choice}
              keep={{ period: closing?.period ?? "" }}
            />
            {unit === null ? (
              <p className={styles.whom}>{t("wholeFederation")}</p>
            ) : (
              <p className={styles.whom}>
                <ButtonLink kind="quiet" href={address("/settings", { period: closing?.period })}>
                  {t("instead")}
                </ButtonLink>
              </p>
            )}
            <PeriodChoice unit={unit?.code ?? ""} periods={periods} chosen={closing?.period ?? ""} />
            {closing === null ? null : (
              <CloseForm unit={unit} closing={closing} close={close} reopen={reopen} />
            )}
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

/** Which period is to be closed; what that does is said before it is asked. */
function PeriodChoice({
  unit,
  periods,
  chosen,
}: {
  unit: string;
  periods: readonly string[];
  chosen: string;
}) {
  const t = useTranslations("locks");
  const language = useLocale();
  return (
    <FilterForm action="/settings" id="period-to-close">
      {unit === "" ? null : <input type="hidden" name="unit" value={unit} />}
      <Select
        name="period"
        label={t("period")}
        value={chosen}
        options={[
          { value: "", label: t("choosePeriod") },
          ...periods.map((period) => ({ value: period, label: formatPeriod(period, language) })),
        ]}
      />
      <noscript>
        <Button type="submit">{t("goOn")}</Button>
      </noscript>
    </FilterForm>
  );
}
