import { Button } from "@/components/ui/button";
import { FieldName } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { useTranslations } from "@/lib/i18n/words";
import { optionsOf } from "./choices";
import styles from "./unit-choice.module.css";

/** For whom a record is written; a page of its own, because targets and consequences are that unit's. */
export function UnitChoice({
  action,
  unit,
  units,
}: {
  action: string;
  unit: { readonly code: string; readonly name: string };
  units: readonly { readonly code: string; readonly name: string }[];
}) {
  const t = useTranslations("activities.form");
  if (units.length < 2) return <p className={styles.only}>{unit.name}</p>;
  return (
    <div className={styles.choice}>
      <FieldName>{t("unit")}</FieldName>
      <FilterForm action={action} id="for-unit">
        <Select name="unit" label={t("unit")} value={unit.code} options={optionsOf(units)} />
        <noscript>
          <Button type="submit">{t("chooseUnit")}</Button>
        </noscript>
      </FilterForm>
    </div>
  );
}
