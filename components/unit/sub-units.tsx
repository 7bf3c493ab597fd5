import { useLocale } from "next-intl";
import { DayFields } from "@/components/compliance/day-fields";
import { useFigure } from "@/components/compliance/figure";
import { unitPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { Completion } from "@/components/status/completion";
import { StatusMark } from "@/components/status/status-mark";
import { HiddenStatus, useStatusWords } from "@/components/status/status-words";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages, TableFoot } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { SortHead } from "@/components/ui/sort-head";
import { Cell, ListTable, NameCell } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import { own } from "@/lib/domain/own";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { standingOf } from "@/lib/domain/screen/standing";
import { chairStatus, type SubUnit, type SubUnitsAsked } from "@/lib/domain/screen/sub-units";
import type { UnitView } from "@/lib/domain/screen/unit";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import styles from "./sub-units.module.css";

const FORM = "sub-units";

interface SubUnitsProps {
  unit: string;
  view: UnitView;
  day: Day;
  asked: SubUnitsAsked;
  found: number;
  shown: readonly SubUnit[];
  from: number;
  page: number;
  pages: number;
}

/** The units directly below, those lacking something first; on a phone only what is wrong. */
export function SubUnits(props: SubUnitsProps) {
  const { unit, view, day, asked, found, shown, pages } = props;
  const t = useTranslations("units.subUnits");
  const language = useLocale();
  const unions = view.subUnits.every(({ level }) => level === "GRASSROOTS");
  const here = (more: Readonly<Record<string, string | number>>) =>
    `${withDay(unitPath(unit), day, { q: asked.search, sort: asked.sort, ...more })}#unions`;
  return (
    <Section
      bare
      id="unions"
      heading={t(unions ? "unions" : "heading")}
      aside={formatNumber(view.subUnits.length, language)}
      end={
        <FilterForm action={unitPath(unit)} id={FORM} bare>
          <DayFields day={day} />
          <input type="hidden" name="sort" value={asked.sort} />
          <SearchField name="q" label={t(unions ? "searchUnions" : "search")} value={asked.search} />
        </FilterForm>
      }
    >
      {shown.length === 0 ? (
        <NoResult
          title={t("noResult")}
          filters={[`“${asked.search}”`]}
          clearHref={`${withDay(unitPath(unit), day)}#unions`}
        />
      ) : (
        <SubUnitTable {...props} unions={unions} columns={columnsOf(view, unions)} />
      )}
      {shown.length > 0 && pages === 1 && found > shown.length ? (
        <TableFoot
          said={t("first", {
            shown: formatNumber(shown.length, language),
            found: formatNumber(found, language),
          })}
        >
          <ButtonLink size="small" href={here({ all: 1 })}>
            {t("all", { found: formatNumber(found, language) })}
          </ButtonLink>
        </TableFoot>
      ) : null}
      <NumberedPages {...props} here={(page) => here({ page })} />
    </Section>
  );
}

/** Units of several levels have no targets in common: only their completion is shown. */
function columnsOf(view: UnitView, unions: boolean): Columns {
  return unions ? { chairs: view.chairTargets, targets: view.subTargets } : { chairs: [], targets: [] };
}

interface Columns {
  readonly chairs: readonly MeasuredTarget[];
  readonly targets: readonly MeasuredTarget[];
}

function SubUnitTable({
  day,
  asked,
  shown,
  unions,
  columns,
}: SubUnitsProps & { unions: boolean; columns: Columns }) {
  const t = useTranslations("units.subUnits");
  const heads = useMeasureWords().heads([...columns.chairs, ...columns.targets]);
  return (
    <ListTable className={styles.table}>
      <thead>
        <tr>
          <SortHead column="name" sort={asked.sort} form={FORM}>
            {t(unions ? "union" : "name")}
          </SortHead>
          <SortHead column="workers" sort={asked.sort} form={FORM} number>
            {t("workers")}
          </SortHead>
          {columns.chairs.map(({ code }) => (
            <SortHead key={code} column={code} sort={asked.sort} form={FORM}>
              {heads.get(code)}
            </SortHead>
          ))}
          {columns.targets.map((target) => (
            <SortHead key={target.code} column={target.code} sort={asked.sort} form={FORM}>
              {heads.get(target.code)}
            </SortHead>
          ))}
          {columns.targets.length === 0 ? (
            <SortHead column="done" sort={asked.sort} form={FORM}>
              {t("done")}
            </SortHead>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {shown.map((each) => (
          <SubUnitRow key={each.code} unit={each} day={day} columns={columns} heads={heads} />
        ))}
      </tbody>
    </ListTable>
  );
}

function SubUnitRow({
  unit,
  day,
  columns,
  heads,
}: {
  unit: SubUnit;
  day: Day;
  columns: Columns;
  heads: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("units.subUnits");
  const kinds = useTranslations("measures.kind");
  const language = useLocale();
  const yearOver = isLastDayOfYear(day.asOf);
  const { met, applicable } = unit.completion;
  const workers = unit.workers === null ? "–" : formatNumber(unit.workers, language);
  return (
    <tr>
      <NameCell>
        <PlainLink tall href={withDay(unitPath(unit.code), day)}>
          {unit.name}
        </PlainLink>
        <small>{kinds(unit.kind)}</small>
      </NameCell>
      <Cell number label={t("workers")}>
        {workers}
      </Cell>
      {columns.chairs.map((target) => {
        const { code } = target;
        const linked = own(unit.chairs, code) === true;
        return (
          <Cell key={code} label={heads.get(code) ?? code} deskOnly={linked}>
            <span>
              <StatusMark status={chairStatus(linked, target, day)} yearOver={yearOver} />{" "}
              {t(linked ? "linked" : "notLinked")}
            </span>
          </Cell>
        );
      })}
      {columns.targets.map((target) => (
        <TargetCell
          key={target.code}
          unit={unit}
          target={target}
          day={day}
          label={heads.get(target.code) ?? target.code}
        />
      ))}
      {columns.targets.length === 0 ? (
        <Cell nowrap label={t("done")}>
          <Completion
            words={applicable === 0 ? "–" : `${met}/${applicable}`}
            troubles={unit.troubles}
            yearOver={yearOver}
          />
        </Cell>
      ) : null}
    </tr>
  );
}

const QUIET = ["MET", "ON_TRACK", "NOT_APPLICABLE", "WAIVED", "TRACKED"];

function TargetCell({
  unit,
  target,
  day,
  label,
}: {
  unit: SubUnit;
  target: MeasuredTarget;
  day: Day;
  label: string;
}) {
  const figure = useFigure();
  const statusWords = useStatusWords();
  const line = own(unit.lines, target.code);
  if (line === undefined) return <Cell label={label} deskOnly />;
  const { status } = line.result;
  const outside = status === "NOT_APPLICABLE" || status === "WAIVED";
  const said = status === "NO_DATA" ? statusWords({ status }) : wholeFigure(figure(line));
  const quiet = QUIET.includes(status) || target.force === "ENCOURAGED";
  return (
    <Cell label={label} deskOnly={quiet}>
      <span>
        {outside ? <HiddenStatus status={status} /> : null}
        {outside ? <span aria-hidden="true">–</span> : <StatusMark {...standingOf(line, day.asOf)} />}{" "}
        {outside ? null : said}
      </span>
    </Cell>
  );
}
