import { useLocale } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import type { Day } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { lastDayOfYear } from "@/lib/domain/calendar";
import { isMeasured } from "@/lib/domain/plan";
import { isYesNo } from "@/lib/domain/screen/line";
import { commonPace, type TargetView, type UnitLine, withOwnRequirement } from "@/lib/domain/screen/target";
import { formatNumber, formatPercent } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import { nounOfMeasure } from "@/lib/words/nouns";

const MOST_NAMED = 3;

/** How many units are on course, and how many below which pace; of the province alone its figure. */
export function TargetFinding({ view, day }: { view: TargetView; day: Day }): ReactNode {
  const t = useTranslations("targets.finding");
  const { target, rolled, units } = view;
  if (!isMeasured(target)) return t("unmeasured");
  if (target.force === "TRACKED") return t("tracked", { count: units.length });
  if (rolled.applicable === 0) return t("none");
  const [only] = units;
  if (target.level === "PROVINCIAL" && only) return <OneUnit unit={only} day={day} />;
  return <Counted view={view} day={day} />;
}

function OneUnit({ unit: { line }, day }: { unit: UnitLine; day: Day }) {
  const t = useTranslations("targets.finding");
  const figure = useFigure();
  const gap = useGapWords(day.asOf);
  return t.rich("one", { figure: wholeFigure(figure(line)), gap: () => gap(line) });
}

function Counted({ view: { rolled, units }, day }: { view: TargetView; day: Day }) {
  const t = useTranslations("targets.finding");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const done = rolled.met + (rolled.counts.ON_TRACK ?? 0) + (rolled.counts.NEAR ?? 0);
  const behind = units.filter(({ line }) => line.result.status === "BEHIND");
  const pace = commonPace(behind);
  const isCount = behind[0]?.line.target.measure.type === "count";
  const said = {
    done: number(done),
    met: number(rolled.met),
    applicable: rolled.applicable,
    behind: rolled.applicable - done,
    pace: pace === null ? "" : number(pace),
  };
  if (done === rolled.applicable) return t("units", said);
  if (day.asOf === lastDayOfYear(day.year))
    return t("over", { ...said, behind: rolled.applicable - rolled.met });
  if (!isCount) return t("unitsBehind", said);
  return t(pace === null ? "unitsOwnPaces" : "unitsPace", said);
}

/** All together against the pace, and who lacks the most. */
export function TargetCause({ view, day }: { view: TargetView; day: Day }): ReactNode {
  const t = useTranslations("targets.cause");
  return (
    <>
      <Total view={view} day={day} /> <ToCome view={view} /> <Lacking view={view} /> <Own view={view} />{" "}
      {view.outside > 0 && view.target.level !== "PROVINCIAL" ? t("outside", { count: view.outside }) : null}
    </>
  );
}

function Total({ view: { series, units }, day }: { view: TargetView; day: Day }) {
  const t = useTranslations("targets.cause");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  if (series?.kind !== "CUMULATIVE" || units.length < 2) return null;
  const { value, required, points } = series;
  const ahead = value - (points.find(({ on }) => on === day.asOf)?.pace ?? 0);
  const share = formatPercent({ numerator: value, denominator: required }, language);
  const key = ahead === 0 ? "onPace" : ahead > 0 ? "ahead" : "behind";
  return (
    <>
      {t("total", { value: number(value), required: number(required), share })}
      {t(key, { amount: number(Math.abs(ahead)) })}
    </>
  );
}

/** Of the province alone: what is still to come, and where it ends at this rate. */
function ToCome({ view: { series, units, target } }: { view: TargetView }) {
  const t = useTranslations("targets.cause");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const [only] = units;
  if (target.level !== "PROVINCIAL" || series?.kind !== "CUMULATIVE" || !only?.line.perMonth) return null;
  const { missing, perMonth } = only.line;
  return t("toCome", {
    missing: number(missing ?? 0),
    perMonth: number(perMonth),
    forecast: number(series.forecast),
  });
}

/** Whose requirement the province has set apart. */
function Own({ view }: { view: TargetView }) {
  const t = useTranslations("targets.cause");
  const own = withOwnRequirement(view);
  return own.length === 0 ? null : t("own", { count: own.length });
}

function Lacking({ view: { units, target } }: { view: TargetView }) {
  const t = useTranslations("targets.cause");
  const { counted } = useMeasureWords();
  const behind = units
    .filter(({ line }) => line.result.status === "BEHIND" || line.result.status === "NOT_MET")
    .filter(({ line }) => (line.missing ?? 0) > 0)
    .sort((a, b) => (b.line.missing ?? 0) - (a.line.missing ?? 0));
  const worst = behind.slice(0, MOST_NAMED);
  if (worst.length === 0 || target.level === "PROVINCIAL") return null;
  // Of many that lack the same, none is worse than the others.
  if (behind.length > MOST_NAMED && worst.every(({ line }) => isYesNo(line))) return null;
  const missing = worst.reduce((sum, { line }) => sum + (line.missing ?? 0), 0);
  const list = () =>
    worst.map(({ code, name }, index) => (
      <Fragment key={code}>
        {index > 0 ? ", " : null}
        <b>{name}</b>
      </Fragment>
    ));
  const noun = isMeasured(target) ? nounOfMeasure(target.measure) : "UNIT";
  return t.rich("lacking", { list, missing: counted(noun, missing) });
}
