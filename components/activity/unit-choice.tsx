import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { optionsOf } from "./choices";

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
  if (units.length < 2) return <p className="pb-5 font-semibold">{unit.name}</p>;
  return (
    <div className="pb-5">
      <p className="field-label">{t("unit")}</p>
      <FilterForm action={action} id="for-unit">
        <Select name="unit" label={t("unit")} value={unit.code} options={optionsOf(units)} />
        <noscript>
          <button type="submit" className={buttonClass({})}>
            {t("chooseUnit")}
          </button>
        </noscript>
      </FilterForm>
    </div>
  );
}
