import { useOwnWords } from "@/components/compliance/own-words";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { ACTIVITY_STATUSES, COUNTS_FROM } from "@/lib/domain/activity";
import { COUNTED, SIDES } from "@/lib/domain/pivot";
import type { PivotView } from "@/lib/domain/screen/pivot";
import { LEVELS } from "@/lib/domain/unit";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** By what activities are told apart, what is counted of them, and which ones; every choice lives in the address. */
export function PivotFilters({ view: { asked, names, years, days } }: { view: PivotView }) {
  const t = useTranslations("pivot");
  const states = useTranslations("records");
  const levels = useTranslations("measures.level");
  const own = useOwnWords();
  const types = [...names.types].map(([value, each]) => ({ value, label: own(each) }));
  const sides = SIDES.map((side) => ({ value: side, label: t(`sides.${side}`) }));
  const byUnit = asked.rows === "unit" || asked.columns === "unit";
  return (
    <FilterForm action="/explore" id="pivot-filters">
      {asked.unit ? <input type="hidden" name="unit" value={asked.unit} /> : null}
      <Select
        name="rows"
        label={t("rows")}
        value={asked.rows}
        options={sides.map(({ value, label }) => ({ value, label: t("asRows", { side: label }) }))}
      />
      <Select
        name="columns"
        label={t("columns")}
        value={asked.columns ?? ""}
        options={[
          { value: "", label: t("noColumns") },
          ...sides
            .filter(({ value }) => value !== asked.rows)
            .map(({ value, label }) => ({ value, label: t("asColumns", { side: label }) })),
        ]}
      />
      {byUnit ? (
        <Select
          name="level"
          label={t("level")}
          value={asked.level}
          options={LEVELS.map((level) => ({ value: level, label: levels(level) }))}
        />
      ) : null}
      <Select
        name="count"
        label={t("counts")}
        value={asked.count}
        options={COUNTED.map((each) => ({ value: each, label: t("asCount", { what: t(`count.${each}`) }) }))}
      />
      <Select
        name="year"
        label={t("year")}
        value={String(asked.year ?? "any")}
        options={[
          ...years.map((year) => ({ value: String(year), label: t("ofYear", { year: String(year) }) })),
          { value: "any", label: t("anyYear") },
        ]}
      />
      {days.length === 0 ? null : (
        <Select
          name="asOf"
          label={t("asOf")}
          value={asked.asOf}
          options={[
            { value: "", label: t("wholeYear") },
            ...days.map((on) => ({ value: on, label: t("until", { date: formatDate(on) }) })),
          ]}
        />
      )}
      <Trees asked={asked} byUnit={byUnit || asked.unit !== ""} />
      <Select
        name="type"
        label={t("sides.type")}
        value={asked.type}
        options={[{ value: "", label: t("anyType") }, ...types]}
      />
      <Select
        name="status"
        label={t("sides.status")}
        value={asked.status}
        options={[
          { value: "", label: t("anyStatus") },
          ...ACTIVITY_STATUSES.map((status) => ({ value: status, label: states(status) })),
        ]}
      />
      <Select
        name="countsFrom"
        label={t("asCounted")}
        value={asked.countsFrom}
        options={[
          { value: "", label: t("anyCounted") },
          ...COUNTS_FROM.map((from) => ({
            value: from,
            label: t("onlyCounted", { states: t(`countsFrom.${from}`) }),
          })),
        ]}
      />
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}

/** By which tree units are told: where a day is asked for that day's, else today's; none to choose where no unit is told. */
function Trees({ asked: { asOf, structure }, byUnit }: { asked: PivotView["asked"]; byUnit: boolean }) {
  const t = useTranslations("day.tree");
  if (!byUnit || (asOf === "" && structure === "")) return null;
  const own = asOf === "" ? [] : [{ value: "", label: t("on", { date: formatDate(asOf) }) }];
  const others = ["today", structure].filter((tree, nth, all) => tree !== "" && all.indexOf(tree) === nth);
  const named = others.map((tree) => ({
    value: tree,
    label: tree === "today" ? t("today") : t("on", { date: formatDate(tree) }),
  }));
  const options = [...own, ...named];
  return <Select name="structure" label={t("label")} value={structure} options={options} />;
}
