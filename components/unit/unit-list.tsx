import { useLocale } from "next-intl";
import { DayFields } from "@/components/compliance/day-fields";
import { DayTools } from "@/components/compliance/day-tools";
import { unitPath, withDay } from "@/components/compliance/links";
import { Completion } from "@/components/status/completion";
import { useStatusWords } from "@/components/status/status-words";
import { Band } from "@/components/ui/band";
import { Button, ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { Hidden } from "@/components/ui/hidden";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { SortHead } from "@/components/ui/sort-head";
import { Cell, ListTable, NameCell } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import {
  type ListedUnit,
  STANDINGS,
  type UnitListAsked,
  type UnitListPage,
  type UnitStanding,
} from "@/lib/domain/screen/unit-list";
import { LEVELS } from "@/lib/domain/unit";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./unit-list.module.css";

const FORM = "unit-filters";

export interface UnitListProps extends UnitListPage {
  readonly day: DayChoice;
}

/** All units that the reader sees, found by name, with what is in trouble at each. */
export function UnitListContent(props: UnitListProps) {
  const { levels, day, asked } = props;
  const t = useTranslations("units");
  const counts = { upper: levels.UPPER ?? 0, unions: levels.GRASSROOTS ?? 0, troubled: props.troubled };
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        tools={
          <>
            <DayTools action="/units" day={day} kept={addressed(asked)} />
            <ButtonLink href={withDay("/league", day, { level: asked.level ?? "" })}>
              {t("list.league")}
            </ButtonLink>
            <ExportLinks at={(format) => withDay(`/units/list.${format}`, day, addressed(asked))} />
          </>
        }
        finding={t("list.findingUnits", counts)}
      />
      <Wrap className={styles.page}>
        <Filters {...props} />
        <Found {...props} />
      </Wrap>
    </>
  );
}

/** The list's part of the address. */
function addressed({ search, level, status, sort }: UnitListAsked): Record<string, string> {
  return { q: search, level: level ?? "", status: status ?? "", sort };
}

/** `Chậm tiến độ`; of a unit without trouble its own words. */
function useStandingWords({ asOf }: DayChoice): (standing: UnitStanding) => string {
  const t = useTranslations("units.list");
  const statusWords = useStatusWords();
  const yearOver = isLastDayOfYear(asOf);
  return (standing) => (standing === "IN_ORDER" ? t("inOrder") : statusWords({ status: standing, yearOver }));
}

function Filters({ asked, levels, day }: UnitListProps) {
  const t = useTranslations("units.list");
  const names = useTranslations("measures.level");
  const standing = useStandingWords(day);
  const language = useLocale();
  const present = LEVELS.filter((level) => (levels[level] ?? 0) > 0);
  return (
    <FilterForm action="/units" id={FORM}>
      <DayFields day={day} />
      <input type="hidden" name="sort" value={asked.sort} />
      <SearchField name="q" label={t("search")} value={asked.search} />
      {present.length > 1 ? (
        <Segments
          name="level"
          label={t("level")}
          value={asked.level ?? ""}
          options={[
            { value: "", label: t("allLevels") },
            ...present.map((level) => ({
              value: level,
              label: `${names(level)} ${formatNumber(levels[level] ?? 0, language)}`,
            })),
          ]}
        />
      ) : null}
      <Select
        name="status"
        label={t("status")}
        value={asked.status ?? ""}
        options={[
          { value: "", label: t("anyStatus") },
          ...STANDINGS.map((each) => ({ value: each, label: standing(each) })),
        ]}
      />
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}

function Found(props: UnitListProps) {
  const { asked, shown, day } = props;
  const here = (more: Readonly<Record<string, string | number>>) =>
    withDay("/units", day, { ...addressed(asked), ...more });
  if (shown.length === 0) return <NothingFound {...props} />;
  return (
    <>
      <UnitTable shown={shown} sort={asked.sort} day={day} />
      <NumberedPages {...props} here={(page) => here({ page })} />
    </>
  );
}

function NothingFound({ asked, day }: UnitListProps) {
  const t = useTranslations("units.list");
  const names = useTranslations("measures.level");
  const standing = useStandingWords(day);
  const filters = [
    asked.level === null ? "" : names(asked.level),
    asked.status === null ? "" : standing(asked.status),
    asked.search === "" ? "" : `“${asked.search}”`,
  ];
  return (
    <NoResult title={t("noResult")} filters={filters.filter(Boolean)} clearHref={withDay("/units", day)} />
  );
}

function UnitTable({ shown, sort, day }: { shown: readonly ListedUnit[]; sort: string; day: DayChoice }) {
  const t = useTranslations("units");
  return (
    <ListTable>
      <caption>
        <Hidden>{t("list.caption", { date: formatDate(day.asOf) })}</Hidden>
      </caption>
      <thead>
        <tr>
          <SortHead column="name" sort={sort} form={FORM}>
            {t("subUnits.name")}
          </SortHead>
          <SortHead column="kind" sort={sort} form={FORM}>
            {t("list.kind")}
          </SortHead>
          <SortHead column="parent" sort={sort} form={FORM}>
            {t("list.parent")}
          </SortHead>
          <SortHead column="troubles" sort={sort} form={FORM}>
            {t("subUnits.done")}
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {shown.map((unit) => (
          <UnitRow key={unit.code} unit={unit} day={day} />
        ))}
      </tbody>
    </ListTable>
  );
}

function UnitRow({ unit, day }: { unit: ListedUnit; day: DayChoice }) {
  const t = useTranslations("units");
  const kinds = useTranslations("measures.kind");
  const { met, applicable } = unit.completion;
  return (
    <tr>
      <NameCell>
        <PlainLink tall href={withDay(unitPath(unit.code), day)}>
          {unit.name}
        </PlainLink>
        {unit.formerly === undefined ? null : <small>{t("list.formerly", { name: unit.formerly })}</small>}
      </NameCell>
      <Cell label={t("list.kind")}>
        <span>{kinds(unit.kind)}</span>
      </Cell>
      <Cell label={t("list.parent")}>
        <span>{unit.under ?? "–"}</span>
      </Cell>
      <Cell nowrap label={t("subUnits.done")}>
        <Completion
          words={applicable === 0 ? "–" : `${met}/${applicable}`}
          troubles={unit.troubles}
          yearOver={isLastDayOfYear(day.asOf)}
        />
      </Cell>
    </tr>
  );
}
