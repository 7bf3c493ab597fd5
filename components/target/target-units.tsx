import { useLocale } from "next-intl";
import { Ranking } from "@/components/charts/ranking";
import { useClaimWords } from "@/components/compliance/claim-words";
import { DayFields } from "@/components/compliance/day-fields";
import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { targetPath, unitPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { StatusBadge } from "@/components/status/status-badge";
import { ClientMessages } from "@/components/ui/client-messages";
import { FilterForm } from "@/components/ui/filter-form";
import { NoResult } from "@/components/ui/no-result";
import { NumberedPages } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Line } from "@/lib/domain/screen/line";
import { isYesNo } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { type TargetView, type UnitLine, withOwnRequirement } from "@/lib/domain/screen/target";
import { formatNumber, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { rankingFinding } from "@/lib/words/target-ranking";

export interface TargetUnitsProps {
  view: TargetView;
  day: Day;
  search: string;
  found: number;
  shown: readonly UnitLine[];
  from: number;
  page: number;
  pages: number;
  /** Address of this page with other parameters. */
  here: (more: Readonly<Record<string, string | number>>) => string;
}

/** More bars than this are no picture any more. */
const MOST_BARS = 50;

/** The units of whom it is asked: ranked bars for what can be measured out, else a list. */
export function TargetUnits(props: TargetUnitsProps) {
  const { view, shown } = props;
  const t = useTranslations("targets.ranking");
  const speech = useSpeech();
  const [first] = view.units;
  if (first === undefined) return null;
  const finding = rankingFinding(speech, view);
  const bars = view.units.length <= MOST_BARS && view.units.length > 1 && isRankable(first.line);
  if (bars) return <Ranked {...props} finding={finding} first={first.line} />;
  return (
    <Section
      bare
      id="units"
      heading={finding}
      aside={t("among", { count: view.units.length })}
      end={view.units.length > MOST_BARS ? <Search {...props} /> : null}
    >
      {shown.length > 0 ? (
        <UnitTable {...props} />
      ) : (
        <NoResult title={t("noResult")} filters={[`“${props.search}”`]} clearHref={props.here({ q: "" })} />
      )}
      <NumberedPages {...props} here={(page) => props.here({ page })} />
    </Section>
  );
}

/** Yes or no and days since a post are not measured out along a scale, nor is what is only tracked. */
function isRankable(line: Line): boolean {
  const { force, measure } = line.target;
  return force !== "TRACKED" && ruleOf(measure).reads !== "DAYS" && !isYesNo(line);
}

function Search({ view, day, search }: TargetUnitsProps) {
  const t = useTranslations("targets.ranking");
  return (
    <FilterForm action={targetPath(view.target.code)} id="target-units" bare>
      <DayFields day={day} />
      <SearchField name="q" label={t("search")} value={search} />
    </FilterForm>
  );
}

function Ranked({ view, day, finding, first }: TargetUnitsProps & { finding: string; first: Line }) {
  const t = useTranslations("targets.ranking");
  const language = useLocale();
  const claims = useClaimWords();
  const { required, reads } = ruleOf(first.target.measure);
  const percent = reads === "SHARE";
  const value = ({ result }: Line) =>
    percent ? ((result.numerator ?? 0) * 100) / (result.denominator || 1) : (result.value ?? 0);
  const tenths = (figure: number) => Math.floor(figure * 10) / 10;
  const paceOf = ({ pace }: Line, asked: number) => (pace === null || pace >= asked ? null : tenths(pace));
  const said = ({ result, missing }: Line) => {
    if (percent) {
      const { numerator, denominator } = result;
      return numerator === null || !denominator ? "–" : formatRatio(numerator, denominator, language);
    }
    const done = formatNumber(result.value ?? 0, language);
    return missing ? t("toGo", { done, missing: formatNumber(missing, language) }) : done;
  };
  const own = new Set(withOwnRequirement(view).map(({ code }) => code));
  // Where each is asked for a figure of its own, no pace is everybody's.
  const common = view.units.find(({ code }) => !own.has(code))?.line;
  const ownOf = (line: Line) => {
    const asked = line.result.required ?? required;
    return { required: asked, pace: paceOf(line, asked) };
  };
  return (
    <ClientMessages namespaces={["charts", "status"]}>
      <Ranking
        id="units"
        finding={finding}
        aside={t("aside")}
        address={`${withDay(targetPath(view.target.code), day)}#units`}
        units={view.units.map(({ code, name, line }) => ({
          key: code,
          name,
          href: withDay(unitPath(code), day, { why: view.target.code }),
          value: tenths(value(line)),
          said: said(line),
          claims: claims(line),
          own: own.has(code) ? ownOf(line) : undefined,
          standing: standingOf(line, day.asOf),
        }))}
        required={required}
        pace={common ? paceOf(common, required) : null}
        percent={percent}
        valueHead={t("value")}
        caption={t("caption")}
      />
    </ClientMessages>
  );
}

function UnitTable({ shown, day, view }: TargetUnitsProps) {
  const t = useTranslations("targets.table");
  const figure = useFigure();
  const claims = useClaimWords();
  const gap = useGapWords(day.asOf);
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <NumberHead>{t("value")}</NumberHead>
          <th scope="col">{t("gap")}</th>
          <th scope="col">{t("status")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ code, name, line }) => {
          const { value, rest } = figure(line);
          return (
            <tr key={code}>
              <NameCell>
                <PlainLink tall href={withDay(unitPath(code), day)}>
                  {name}
                </PlainLink>
              </NameCell>
              <Cell number label={t("value")}>
                <span>
                  <b>{value}</b>
                  {rest}
                  <small>{claims(line)}</small>
                </span>
              </Cell>
              <Cell label={t("gap")}>
                <span>{gap(line)}</span>
              </Cell>
              <Cell label={t("status")}>
                <StatusBadge
                  {...standingOf(line, day.asOf)}
                  href={withDay(unitPath(code), day, { why: view.target.code })}
                />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </ListTable>
  );
}
