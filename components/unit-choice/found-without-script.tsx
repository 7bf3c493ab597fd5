import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { FoundUnits } from "@/lib/domain/screen/unit-choice";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";

/** What a search without script has found, as the browser's own field. */
export function FoundWithoutScript({
  action,
  found: { units, more },
  keep,
}: {
  action: string;
  found: FoundUnits;
  keep: ReactNode;
}) {
  const t = useTranslations("unitChoice");
  if (units.length === 0) return <p>{t("nothing")}</p>;
  return (
    <form action={action}>
      {keep}
      <Select
        name="unit"
        label={t("label")}
        value=""
        options={units.map(({ code, name }) => ({ value: code, label: `${isolated(name)} (${code})` }))}
      />
      <Button type="submit">{t("choose")}</Button>
      {more ? <p>{t("more")}</p> : null}
    </form>
  );
}
