import { useLocale } from "next-intl";
import { useOptions } from "@/components/activity/choices";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import { REVIEW_AGES, type ReviewPage } from "@/lib/domain/screen/review";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** What narrows the inbox; every choice lives in the address. */
export function ReviewFilters({ asked, waiting, returned, decided, drawn, units, types }: ReviewPage) {
  const t = useTranslations("review");
  const options = useOptions();
  const language = useLocale();
  const counted = (label: string, count: number) => `${label} ${formatNumber(count, language)}`;
  return (
    <FilterForm action="/review" id="review-filters">
      <Segments
        name="view"
        label={t("view")}
        value={asked.view}
        options={[
          { value: "", label: counted(t("waiting"), waiting) },
          { value: "RETURNED", label: counted(t("returned"), returned) },
          { value: "DECIDED", label: counted(t("decided"), decided) },
          ...(drawn === null ? [] : [{ value: "SAMPLE", label: counted(t("sample"), drawn) }]),
        ]}
      />
      {asked.view === "DECIDED" || asked.view === "SAMPLE" ? null : (
        <>
          <LongSelect
            name="unit"
            label={t("unit")}
            value={asked.unit}
            options={[{ value: "", label: t("anyUnit") }, ...unitOptions(units)]}
          />
          <Select
            name="type"
            label={t("type")}
            value={asked.type}
            options={[{ value: "", label: t("anyType") }, ...options(types)]}
          />
        </>
      )}
      {asked.view === "" ? (
        <Select
          name="age"
          label={t("ageLabel")}
          value={asked.age}
          options={REVIEW_AGES.map((age) => ({ value: age, label: t(`age.${age || "any"}`) }))}
        />
      ) : null}
      <noscript>
        <Button type="submit">{t("filter")}</Button>
      </noscript>
    </FilterForm>
  );
}
