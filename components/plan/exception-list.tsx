import { useSpeech } from "@/components/compliance/speech";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { Cell, ListTable, Row } from "@/components/ui/table";
import { ToolbarEnd } from "@/components/ui/toolbar";
import type { Action } from "@/components/ui/use-send";
import type { KeptOverride } from "@/lib/domain/plan";
import { type ListedOverride, OVERRIDE_WAYS, type OverridesScreen } from "@/lib/domain/screen/overrides";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { EndOverride } from "./end-override";
import { ExceptionCells } from "./exception-cells";
import { overridesFilePath, overridesPath } from "./links";

interface ListProps {
  readonly page: OverridesScreen;
  readonly put: Action<KeptOverride>;
  readonly end: Action<KeptOverride>;
}

/** Every exception of the year that the reader sees, as its address narrows it. */
export function ExceptionList(props: ListProps) {
  const t = useTranslations("overrides");
  const { plan, changes, proposes, excepted, filters, listed, choice } = props.page;
  const { year } = plan;
  const here = { ...filters, unit: choice.unit?.code };
  if (excepted.units === 0)
    return (
      <Section heading={t("listed")}>
        <Empty title={t("none")}>{t(changes || proposes ? "noneHow" : "noneYet")}</Empty>
      </Section>
    );
  return (
    <Section
      heading={t("listed")}
      aside={listed.found}
      end={<ExportLinks at={(format) => overridesFilePath(year, format, filters)} />}
    >
      <Filters {...props.page} />
      {listed.found === 0 ? <Nothing {...props.page} /> : <Listed {...props} />}
      <NumberedPages {...listed} here={(page) => overridesPath(year, { ...here, page })} />
    </Section>
  );
}

function Filters({ plan: { year }, filters, excepted, choice }: OverridesScreen) {
  const t = useTranslations("overrides");
  const speech = useSpeech();
  return (
    <FilterForm action={overridesPath(year)} id="override-filters">
      {choice.unit === null ? null : <input type="hidden" name="unit" value={choice.unit.code} />}
      <Segments
        name="way"
        label={t("kind")}
        value={filters.way}
        options={["" as const, ...OVERRIDE_WAYS].map((way) => ({ value: way, label: t(way || "all") }))}
      />
      <Select
        name="target"
        label={t("target")}
        value={filters.target}
        options={[
          { value: "", label: t("anyTarget") },
          ...excepted.targets.map((each) => ({
            value: each.code,
            label: `${each.code} · ${titleOf(speech, each)}`,
          })),
        ]}
      />
      <ToolbarEnd>
        <SearchField name="q" label={t("search")} value={filters.q} />
      </ToolbarEnd>
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}

function Nothing({ plan, filters: { q, target, way }, choice }: OverridesScreen) {
  const t = useTranslations("overrides");
  return (
    <NoResult
      title={t("noResult")}
      filters={[way && t(way), target, q && `“${q}”`].filter(Boolean)}
      clearHref={overridesPath(plan.year, { unit: choice.unit?.code })}
    />
  );
}

/** Why a unit is excepted, and who decided it when. */
export function ExceptionReason({ of: { reason, decided } }: { of: ListedOverride }) {
  const t = useTranslations("overrides");
  return (
    <span>
      {reason ?? t("noReason")}
      {decided === null ? null : (
        <small>
          {t("decided", {
            date: formatDate(decided.from),
            at: formatInstant(new Date(decided.at)),
            by: decided.by ?? t("nobody"),
          })}
        </small>
      )}
    </span>
  );
}

function Listed({ page: { plan, changes, listed, today }, put, end }: ListProps) {
  const t = useTranslations("overrides");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col">{t("target")}</th>
          <th scope="col">{t("instead")}</th>
          <th scope="col">{t("reason")}</th>
          {changes ? <th scope="col">{t("act")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {listed.shown.map((each) => (
          <Row key={`${each.unit} ${each.target}`}>
            <ExceptionCells
              year={plan.year}
              exception={each}
              instead={t("instead")}
              reason={<ExceptionReason of={each} />}
            />
            {changes ? (
              <Cell>
                <EndOverride plan={plan} listed={each} today={today} put={put} end={end} />
              </Cell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </ListTable>
  );
}
