import { DayFields } from "@/components/compliance/day-fields";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { CompareProps } from "./compare-address";

/** The earlier of the two days. */
export function SinceChoice({ view: { since, days, asked }, day }: CompareProps) {
  const t = useTranslations("changes");
  return (
    <FilterForm action="/compare" id="since" bare>
      <DayFields day={day} />
      {Object.entries(asked).map(([name, value]) =>
        value === "" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Select
        name="since"
        label={t("since")}
        value={since.on}
        options={days.map((on) => ({ value: on, label: t("sinceDay", { date: formatDate(on) }) }))}
      />
      <noscript>
        <Button type="submit">{t("list.show")}</Button>
      </noscript>
    </FilterForm>
  );
}
