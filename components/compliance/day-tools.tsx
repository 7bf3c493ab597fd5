import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { OnPaper } from "@/components/ui/on-paper";
import type { Option } from "@/components/ui/options";
import { Select } from "@/components/ui/select";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useOwnWords } from "./own-words";

/** Year and as-of date of a page; `kept` are the address's other parameters. */
export function DayTools({
  action,
  day,
  kept = {},
}: {
  action: string;
  day: DayChoice;
  kept?: Readonly<Record<string, string | undefined>>;
}) {
  const t = useTranslations("day");
  const own = useOwnWords();
  const years = day.years.map(({ year, planned }) => ({
    value: String(year),
    label: t(planned ? "year" : "yearWithoutPlan", { year: String(year) }),
  }));
  const days = day.days.map((on) => ({ value: on, label: t("until", { date: formatDate(on) }) }));
  const trees = useTrees(day);
  return (
    <>
      <FilterForm action={action} id="day" bare>
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Select name="year" label={t("yearLabel")} value={String(day.year)} options={years} />
        <Select name="asOf" label={t("asOfLabel")} value={day.asOf} options={days} />
        {trees === null ? null : (
          <Select name="structure" label={t("tree.label")} value={day.structure ?? ""} options={trees} />
        )}
        <noscript>
          <Button type="submit">{t("show")}</Button>
        </noscript>
      </FilterForm>
      {day.plan === null ? null : (
        <OnPaper>{t("onPaper", { plan: own(day.plan), date: formatDate(day.asOf) })}</OnPaper>
      )}
    </>
  );
}

/** Each day's own tree, today's, and the day's that the address names; null where there is one tree alone. */
function useTrees({ hasTrees, structure }: DayChoice): Option[] | null {
  const t = useTranslations("day.tree");
  if (!hasTrees) return null;
  const own = [
    { value: "", label: t("then") },
    { value: "today", label: t("today") },
  ];
  if (structure === undefined || structure === "today") return own;
  return [...own, { value: structure, label: t("on", { date: formatDate(structure) }) }];
}
