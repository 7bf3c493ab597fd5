import { useLocale } from "next-intl";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import { ROLES } from "@/lib/domain/policy";
import { countOf, PEOPLE_VIEWS, type PeoplePage } from "@/lib/domain/screen/people";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** What narrows the list; every choice lives in the address. */
export function PeopleFilters({ asked, counts, units, everybody }: PeoplePage) {
  const t = useTranslations("people");
  const roles = useTranslations("account.role");
  const language = useLocale();
  return (
    <FilterForm action="/people" id="people-filters">
      <Segments
        name="view"
        label={t("view")}
        value={asked.view}
        options={PEOPLE_VIEWS.map((view) => ({
          value: view,
          label: `${t(`views.${view || "ALL"}`)} ${formatNumber(countOf(counts, view), language)}`,
        }))}
      />
      {everybody ? (
        <>
          <Select
            name="role"
            label={t("role")}
            value={asked.role ?? ""}
            options={[
              { value: "", label: t("anyRole") },
              ...ROLES.map((role) => ({ value: role, label: roles(role) })),
            ]}
          />
          <LongSelect
            name="unit"
            label={t("unit")}
            value={asked.unit}
            options={[{ value: "", label: t("anyUnit") }, ...unitOptions(units)]}
          />
        </>
      ) : null}
      <SearchField name="q" label={t("search")} value={asked.search} />
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}
