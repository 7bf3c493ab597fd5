import { useLocale } from "next-intl";
import { address } from "@/components/compliance/links";
import { Band } from "@/components/ui/band";
import { Button, ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { Icon } from "@/components/ui/icon";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { ToolbarEnd } from "@/components/ui/toolbar";
import { Wrap } from "@/components/ui/wrap";
import { UpperUnitSelect } from "@/components/unit/upper-unit-select";
import type { RecordList } from "@/lib/domain/screen/record";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { choicesOf, type ListedKind } from "@/lib/records/all";
import { waitOf } from "./ending";
import { LackingUnits } from "./lacking-units";
import { listPath, recordsAddressed } from "./links";
import styles from "./record-list.module.css";
import { RecordTable, type RowActions } from "./record-table";
import { RecordTabs } from "./record-tabs";
import { useRecordWords } from "./record-words";
import { ClockWords } from "./running-clock";

const FILTER_FORM = "record-filters";

export interface RecordListProps extends RecordList {
  readonly kind: ListedKind;
  readonly actions: RowActions;
}

/** What units keep of one kind: what still goes on first. */
export function RecordListContent(props: RecordListProps) {
  const { kind, asked, shown, lacking } = props;
  const t = useTranslations("recordScreens");
  const here = (page: number) => address(listPath(kind), { ...recordsAddressed(asked), page });
  return (
    <>
      <RecordsBand {...props} />
      <Wrap className={styles.page}>
        {lacking === null
          ? null
          : lacking.byTarget.map((each) => (
              <LackingUnits
                key={each.target.code}
                kind={lacking.kind}
                {...each}
                unit={asked.unit}
                records={props.records}
              />
            ))}
        {isEmpty(props) ? null : <Filters {...props} />}
        <section aria-label={t(`kinds.${kind}.title`)}>
          {shown.length > 0 ? (
            <>
              <RecordTable
                {...props}
                actions={props.records ? props.actions : null}
                here={
                  props.page > 1 ? here(props.page) : address(listPath(kind), { ...recordsAddressed(asked) })
                }
                form={FILTER_FORM}
              />
              <NumberedPages {...props} here={here} />
            </>
          ) : (
            <Nothing {...props} />
          )}
        </section>
      </Wrap>
    </>
  );
}

function RecordsBand({ kind, asked, whole, without, unitName, records, oldest, now, tabs }: RecordListProps) {
  const t = useTranslations("recordScreens");
  const { words } = useRecordWords(kind);
  const on = oldest === null ? null : words(oldest.field, oldest.value);
  const wait = oldest === null ? null : waitOf(kind, { values: { [oldest.field]: oldest.value } }, now);
  return (
    <Band
      crumb={
        <Crumb
          path={unitName ? [{ label: t(`kinds.${kind}.title`), href: listPath(kind) }] : []}
          here={unitName ?? t(`kinds.${kind}.title`)}
        />
      }
      tools={
        <>
          <ExportLinks
            at={(format) => address(`${listPath(kind)}/list.${format}`, recordsAddressed(asked))}
            from={records ? address("/import", { kind }) : null}
          />
          {records ? (
            <ButtonLink kind="primary" href={address(`${listPath(kind)}/new`, { unit: asked.unit })}>
              <Icon name="plus" />
              {t(`kinds.${kind}.new`)}
            </ButtonLink>
          ) : null}
        </>
      }
      finding={
        without === null
          ? t(`kinds.${kind}.finding`, { open: whole.open })
          : t(`kinds.${kind}.without`, {
              without: without.units,
              demanded: String(without.demanded),
              open: whole.open,
            })
      }
      cause={
        on === null ? undefined : (
          <>
            {t(`kinds.${kind}.oldest`, { on })} {wait === null ? null : <ClockWords {...wait} />}
          </>
        )
      }
    >
      <RecordTabs current={kind} tabs={tabs} />
    </Band>
  );
}

/** There is nothing of the kind at all, and so nothing to narrow. */
function isEmpty({ whole, asked }: RecordListProps): boolean {
  return whole.open + whole.closed + whole.withdrawn === 0 && asked.standing === "";
}

function Filters({ kind, asked, counts, upperUnits, unitName }: RecordListProps) {
  const t = useTranslations("recordScreens");
  const language = useLocale();
  const { label, choice } = useRecordWords(kind);
  const counted = (said: string, count: number) => `${said} ${formatNumber(count, language)}`;
  return (
    <FilterForm action={listPath(kind)} id={FILTER_FORM}>
      <input type="hidden" name="sort" value={asked.sort} />
      {upperUnits.length === 0 && asked.unit ? <input type="hidden" name="unit" value={asked.unit} /> : null}
      <Segments
        name="standing"
        label={t("standing")}
        value={asked.standing}
        options={[
          { value: "", label: counted(t("all"), counts.open + counts.closed) },
          { value: "open", label: counted(t(`kinds.${kind}.open`), counts.open) },
          { value: "closed", label: counted(t(`kinds.${kind}.closed`), counts.closed) },
          ...(counts.withdrawn > 0 || asked.standing === "withdrawn"
            ? [{ value: "withdrawn", label: counted(t("gone"), counts.withdrawn) }]
            : []),
        ]}
      />
      <UpperUnitSelect name="unit" upperUnits={upperUnits} chosen={asked.unit} chosenName={unitName} />
      {choicesOf(kind).map(([field, of]) => (
        <Select
          key={field}
          name={field}
          label={label(field)}
          value={asked.choices[field] ?? ""}
          options={[
            { value: "", label: t("any", { field: label(field) }) },
            ...of.map((value) => ({ value, label: choice(value) })),
          ]}
        />
      ))}
      <ToolbarEnd>
        <SearchField name="q" label={t("search")} value={asked.q} />
      </ToolbarEnd>
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}

/** Nothing of the kind at all, or nothing that matches. */
function Nothing({ kind, asked, records }: RecordListProps) {
  const t = useTranslations("recordScreens");
  const { choice } = useRecordWords(kind);
  const { standing, choices, q } = asked;
  const standingWords = standing === "withdrawn" ? t("gone") : standing && t(`kinds.${kind}.${standing}`);
  const filters = [standingWords, ...Object.values(choices).map(choice), q && `“${q}”`].filter(Boolean);
  if (filters.length > 0) {
    const clearHref = address(listPath(kind), { unit: asked.unit });
    return <NoResult title={t("noResult")} filters={filters} clearHref={clearHref} />;
  }
  return (
    <Empty
      title={t(`kinds.${kind}.finding`, { open: 0 })}
      action={
        records ? (
          <ButtonLink href={address(`${listPath(kind)}/new`, { unit: asked.unit })}>
            {t(`kinds.${kind}.new`)}
          </ButtonLink>
        ) : null
      }
    >
      {t(`kinds.${kind}.emptyBody`)}
    </Empty>
  );
}
