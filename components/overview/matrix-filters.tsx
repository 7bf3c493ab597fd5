import { useLocale } from "next-intl";
import { DayFields } from "@/components/compliance/day-fields";
import { withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useStatusWords } from "@/components/status/status-words";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-look";
import { FilterForm } from "@/components/ui/filter-form";
import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { Tick } from "@/components/ui/tick";
import { ToolbarEnd } from "@/components/ui/toolbar";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import { WORST_FIRST } from "@/lib/domain/compliance/order";
import type { MatrixView } from "@/lib/domain/screen/matrix";
import { kindCounts, type MatrixFilter } from "@/lib/domain/screen/matrix-filter";
import type { LevelBelow } from "@/lib/domain/unit";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./matrix-filters.module.css";

export const FILTER_FORM = "matrix-filters";

/** What stands above the matrix and filters it; every choice lives in the address. */
export function MatrixFilters({ view, filter, day }: { view: MatrixView; filter: MatrixFilter; day: Day }) {
  const t = useTranslations("overview.matrix");
  const kinds = useTranslations("measures.kindShort");
  const statusWords = useStatusWords();
  const yearOver = isLastDayOfYear(day.asOf);
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const byKind = kindCounts(view.units);
  const unions = view.level === "GRASSROOTS";
  return (
    <FilterForm action="/overview" id={FILTER_FORM}>
      <DayFields day={day} />
      {unions ? <input type="hidden" name="level" value="GRASSROOTS" /> : null}
      <input type="checkbox" id="matrix-more" className={styles.toggle} />
      <div className={styles.line}>
        <SearchField name="q" label={t(unions ? "searchUnions" : "search")} value={filter.search} />
        <span className={styles.open}>
          <label htmlFor="matrix-more" className={buttonClass({})}>
            <Icon name="sliders-horizontal" />
            <Hidden>{t("more")}</Hidden>
          </label>
        </span>
      </div>
      <div className={styles.rest}>
        {byKind.length > 1 ? (
          <Segments
            name="kind"
            label={t("kind")}
            value={filter.kind ?? ""}
            options={[
              { value: "", label: t("all", { count: number(view.units.length) }) },
              ...byKind.map(({ kind, count }) => ({
                value: kind,
                label: t("kindCount", { kind: kinds(kind), count: number(count) }),
              })),
            ]}
          />
        ) : null}
        <Select
          name="status"
          label={t("status")}
          value={filter.status ?? ""}
          options={[
            { value: "", label: t("anyStatus") },
            ...WORST_FIRST.map((status) => ({ value: status, label: statusWords({ status, yearOver }) })),
          ]}
        />
        <Tick name="attention" label={t("attention")} checked={filter.attentionOnly} />
        <ToolbarEnd>
          <Sorting view={view} sort={filter.sort} />
        </ToolbarEnd>
      </div>
      <noscript>
        <Button type="submit">{t("more")}</Button>
      </noscript>
    </FilterForm>
  );
}

function Sorting({ view, sort }: { view: MatrixView; sort: string }) {
  const t = useTranslations("overview.matrix");
  const { heads } = useMeasureWords();
  const fixed = [
    { value: "", label: t("sortWorst") },
    { value: "name", label: t("sortName") },
    { value: "done", label: t("sortDone") },
  ];
  const column = heads([...view.own, ...view.below]).get(sort.replace(/^-/, ""));
  const own =
    column === undefined
      ? []
      : [
          {
            value: sort,
            label: t("sortColumn", { column, direction: sort.startsWith("-") ? "down" : "up" }),
          },
        ];
  return <Select name="sort" label={t("sort")} value={sort} options={[...fixed, ...own]} />;
}

/** Addresses of the two levels; filters of one level mean little at the other. */
export function levelPath(day: Day, level: LevelBelow): string {
  return `${withDay("/overview", day, level === "GRASSROOTS" ? { level } : {})}#units`;
}
