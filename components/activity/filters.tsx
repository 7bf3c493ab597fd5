import { useLocale } from "next-intl";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { ToolbarEnd } from "@/components/ui/toolbar";
import { UpperUnitSelect } from "@/components/unit/upper-unit-select";
import { ACTIVITY_STATUSES, type ActivityStatus } from "@/lib/domain/activity";
import type { Called } from "@/lib/domain/called";
import type { NamedEntry } from "@/lib/domain/catalogue";
import type { ActivitiesAsked } from "@/lib/domain/screen/activity-list";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import { useOptions } from "./choices";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** What asks for work comes first, then the way a record goes. */
const ORDER: readonly ActivityStatus[] = [
  "RETURNED",
  ...ACTIVITY_STATUSES.filter((status) => status !== "RETURNED"),
];

/** What stands above the list and narrows it; every choice lives in the address. */
export function ActivityFilters({
  asked,
  counts,
  waiting,
  withdrawn,
  types,
  upperUnits,
  underName,
}: {
  asked: ActivitiesAsked;
  counts: Readonly<Partial<Record<ActivityStatus, number>>>;
  /** How many wait for the reader; null for those who decide on nothing. */
  waiting: number | null;
  /** How many were withdrawn; null where they are not asked for. */
  withdrawn: number | null;
  types: readonly NamedEntry[];
  upperUnits: readonly Called[];
  /** Of the unit under which the list is narrowed already. */
  underName: string | null;
}) {
  const t = useTranslations("activities.list");
  const states = useTranslations("records");
  const options = useOptions();
  const language = useLocale();
  const { unit, table, more } = asked;
  // One unit alone has nothing below it to be narrowed to; another level has units of its own.
  const narrows = upperUnits.length > 0 && unit === "" && (more.level ?? "UPPER") === "UPPER";
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const counted = (label: string, count: number) => `${label} ${formatNumber(count, language)}`;
  return (
    <FilterForm action="/activities" id="activity-filters">
      <input type="hidden" name="year" value={asked.year ?? "any"} />
      {Object.entries({ unit, table, ...more }).map(([name, value]) =>
        value === "" || (name === "under" && narrows) ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <Segments
        name="status"
        label={t("status")}
        value={asked.status}
        options={[
          { value: "", label: counted(t("all"), all) },
          ...(waiting || asked.status === "WAITING"
            ? [{ value: "WAITING", label: counted(t("waiting"), waiting ?? 0) }]
            : []),
          ...ORDER.filter((status) => counts[status] || status === asked.status).map((status) => ({
            value: status,
            label: counted(states(status), counts[status] ?? 0),
          })),
          {
            value: "WITHDRAWN",
            label: withdrawn === null ? states("WITHDRAWN") : counted(states("WITHDRAWN"), withdrawn),
          },
        ]}
      />
      {narrows ? (
        <UpperUnitSelect
          name="under"
          upperUnits={upperUnits}
          chosen={more.under ?? ""}
          chosenName={underName}
        />
      ) : null}
      <Select
        name="type"
        label={t("type")}
        value={asked.type}
        options={[{ value: "", label: t("anyType") }, ...options(types)]}
      />
      <Select
        name="month"
        label={t("month")}
        value={asked.month}
        options={[
          { value: "", label: t("wholeYear") },
          ...MONTHS.map((month) => ({ value: String(month), label: monthLabel(month, language) })),
        ]}
      />
      <ToolbarEnd>
        <SearchField name="q" label={t("search")} value={asked.q} />
      </ToolbarEnd>
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}
