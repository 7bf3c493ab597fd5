import { address, unitPath } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import type { RecordAction } from "@/components/record/record-form";
import { RecordTabs } from "@/components/record/record-tabs";
import { useFieldWords } from "@/components/record/record-words";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { Hidden } from "@/components/ui/hidden";
import { NoResult } from "@/components/ui/no-result";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { ToolbarEnd } from "@/components/ui/toolbar";
import { Wrap } from "@/components/ui/wrap";
import { LongSelect } from "@/components/unit-choice/long-select";
import { unitOptions } from "@/components/unit-choice/unit-options";
import { ALL_FIGURES } from "@/lib/domain/headcount";
import { figuresOf, type HeadcountsView } from "@/lib/domain/screen/headcount";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { keyed } from "@/lib/records/keys";
import { headcountsFinding } from "@/lib/words/headcount";
import { HeadcountForm } from "./headcount-form";
import { HeadcountTable, type TableAction } from "./headcount-table";
import { headcountsPath } from "./links";
import { OwnHeadcounts } from "./own-headcounts";

export interface HeadcountsProps extends HeadcountsView {
  readonly actions: Readonly<Record<"create" | "edit" | "withdraw" | "restore", RecordAction>>;
  readonly saveTable: TableAction;
  readonly takeTableBack: TableAction;
}

/** How many people a unit and those below it have, as of a day; who has not said so comes first. */
export function HeadcountsContent(props: HeadcountsProps) {
  const { unit, records, edited, person, below, actions } = props;
  const own = (
    <>
      {records && person !== null ? <HeadcountForm {...props} {...actions} /> : null}
      <OwnHeadcounts {...props} withdraw={actions.withdraw} restore={actions.restore} />
    </>
  );
  return (
    <>
      <HeadcountsBand {...props} />
      <Wrap key={unit.code}>
        {edited === null ? null : own}
        {below === 0 ? null : <Below {...props} />}
        {edited === null ? own : null}
      </Wrap>
    </>
  );
}

function HeadcountsBand(props: HeadcountsProps) {
  const t = useTranslations("headcounts");
  const { unit, above, asOf, only, search, records } = props;
  return (
    <Band
      crumb={
        <Crumb
          path={[
            ...above.map(({ code, name }) => ({ label: name, href: headcountsPath(code) })),
            { label: unit.name, href: unitPath(unit.code) },
          ]}
          here={t("title")}
        />
      }
      tools={
        <ExportLinks
          at={(format) => address(`/headcounts/list.${format}`, { unit: unit.code, asOf, only, q: search })}
          from={records ? address("/import", { kind: "headcounts" }) : null}
        />
      }
      finding={headcountsFinding(useSpeech(), props)}
      cause={t("cause", { on: formatDate(asOf) })}
    >
      <RecordTabs current="headcounts" tabs={props.tabs} />
    </Band>
  );
}

function Below({
  unit,
  others,
  lines,
  asOf,
  days,
  only,
  search,
  below,
  unknown,
  records,
  saveTable,
  takeTableBack,
}: HeadcountsProps) {
  const t = useTranslations("headcounts");
  const { label } = useFieldWords("headcounts");
  const labels = keyed(ALL_FIGURES, label);
  return (
    <Section
      heading={t("below")}
      aside={records ? <Hidden on="phone">{t("belowAside")}</Hidden> : undefined}
      id="below"
    >
      <FilterForm action="/headcounts" id="headcount-filters">
        {others.some(({ code }) => code !== unit.code) ? (
          <LongSelect
            name="unit"
            label={t("whose")}
            value={unit.code}
            options={unitOptions(others).map((each) => ({
              ...each,
              label: t("belowOf", { name: each.label }),
            }))}
          />
        ) : (
          <input type="hidden" name="unit" value={unit.code} />
        )}
        <Select
          name="asOf"
          label={t("asOf")}
          value={asOf}
          options={days.map((value) => ({ value, label: t("until", { on: formatDate(value) }) }))}
        />
        <Segments
          name="only"
          label={t("which")}
          value={only}
          options={[
            { value: "", label: `${t("all")} ${below}` },
            { value: "unknown", label: `${t("unknown")} ${unknown}` },
          ]}
        />
        <ToolbarEnd>
          <SearchField name="q" label={t("search")} value={search} />
        </ToolbarEnd>
        <noscript>
          <Button type="submit">{t("show")}</Button>
          {records ? <p>{t("withoutScript")}</p> : null}
        </noscript>
      </FilterForm>
      {lines.length === 0 ? (
        <NoResult
          title={t("noResult")}
          filters={[only && t("unknown"), search && `“${search}”`].filter(Boolean)}
          clearHref={headcountsPath(unit.code, { asOf })}
        />
      ) : (
        <HeadcountTable
          lines={lines}
          figures={figuresOf(lines.map((line) => line.unit))}
          labels={labels}
          asOf={asOf}
          save={records ? saveTable : null}
          takeBack={takeTableBack}
        />
      )}
    </Section>
  );
}
