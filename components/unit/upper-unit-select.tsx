import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import type { Called } from "@/lib/domain/called";
import { useTranslations } from "@/lib/i18n/words";

/**
 * Narrows a list to an upper-level unit with all below it; whoever sees but one has nothing to choose.
 * @param chosen code of the unit that the list is narrowed to, whatever its level; empty = none
 */
export function UpperUnitSelect({
  name,
  upperUnits,
  chosen,
  chosenName,
}: {
  name: string;
  upperUnits: readonly Called[];
  chosen: string;
  chosenName: string | null;
}) {
  const t = useTranslations("units.narrow");
  if (upperUnits.length === 0) return null;
  const isListed = chosen === "" || upperUnits.some(({ code }) => code === chosen);
  const other = isListed ? [] : [{ value: chosen, label: chosenName ?? chosen }];
  return (
    <LongSelect
      name={name}
      label={t("label")}
      value={chosen}
      options={[{ value: "", label: t("any") }, ...other, ...unitOptions(upperUnits)]}
    />
  );
}
