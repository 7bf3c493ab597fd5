import type { ReactNode } from "react";
import { lastDayOfYear, monthOf } from "@/lib/domain/calendar";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { isMeasureOn, isSummed, type Measure } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import { isYesNo, type Line } from "@/lib/domain/screen/line";
import {
  commonPace,
  isElsewhere,
  onPaceSince,
  type TargetSeries,
  type TargetView,
  type UnitLine,
  withOwnRequirement,
} from "@/lib/domain/screen/target";
import { withinSentence } from "@/lib/domain/text";
import { formatPercent, formatThreshold } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { monthName } from "@/lib/period";
import { figureOf, wholeFigure } from "./figure";
import { gapWords } from "./gap";
import { counted, nounOf } from "./nouns";
import type { Speech } from "./speech";

const MOST_NAMED = 3;

type Cumulative = Extract<TargetSeries, { kind: "CUMULATIVE" }>;

/** How many units are on course, and how many below which pace; of the province alone its figure. */
export function targetFinding(speech: Speech, view: TargetView, day: Day): ReactNode {
  const { t } = speech;
  const { target, rolled, units } = view;
  if (!isMeasured(target)) return t("targets.finding.unmeasured");
  if (target.force === "TRACKED") {
    const some = units.filter(({ line }) => hasSome(target.measure, line.result)).length;
    return t("targets.finding.tracked", { some: speech.number(some), count: units.length });
  }
  if (isElsewhere(view))
    return t("targets.finding.elsewhere", { level: withinSentence(t(`measures.ofLevel.${target.level}`)) });
  if (rolled.applicable === 0) return t("targets.finding.none");
  const [only] = units;
  if (target.level === "PROVINCIAL" && only) {
    const figure = wholeFigure(figureOf(speech, only.line));
    return t.rich("targets.finding.one", { figure, gap: () => gapWords(speech, only.line, day.asOf) });
  }
  return `${standings(speech, view, day).join("; ")}.`;
}

/** Whether there is anything to tell of; of days since a post even none at all. */
function hasSome(measure: Measure, { value, numerator }: Line["result"]): boolean {
  if (ruleOf(measure).reads === "DAYS") return value !== null;
  return (value ?? numerator ?? 0) > 0;
}

/** Who is on course, who is not, and who has not reported: each unit once. */
function standings(speech: Speech, view: TargetView, day: Day): string[] {
  const { t, number } = speech;
  const { met, applicable, counts } = view.rolled;
  const over = day.asOf === lastDayOfYear(day.year);
  const done = over ? met : met + (counts.ON_TRACK ?? 0) + (counts.NEAR ?? 0);
  const unknown = counts.NO_DATA ?? 0;
  const behind = applicable - done - unknown;
  return [
    t(over ? "targets.finding.over" : "targets.finding.units", { done: number(done), applicable }),
    ...(behind === 0 ? [] : [behindWords(speech, view, behind, over)]),
    ...(unknown === 0 ? [] : [t("targets.finding.unknown", { count: unknown })]),
  ];
}

function behindWords({ t, number }: Speech, { units }: TargetView, behind: number, over: boolean): string {
  const below = units.filter(({ line }) => line.result.status === "BEHIND");
  if (over) return t("targets.finding.shortOver", { behind });
  if (!isSummed(below[0]?.line.target.measure ?? null)) return t("targets.finding.short", { behind });
  const pace = commonPace(below);
  return pace === null
    ? t("targets.finding.belowOwnPace", { behind })
    : t("targets.finding.belowPace", { behind, pace: number(pace) });
}

/** What the finding leaves out, a sentence each: all together, what is to come, who lacks the most, of whom else is asked. */
export function targetCauses(speech: Speech, view: TargetView, day: Day): ReactNode[] {
  const { t } = speech;
  if (view.target.level === "PROVINCIAL") return toCome(speech, view);
  // What is only tracked is asked of nobody, whatever figure a unit has of its own.
  const own = view.target.force === "TRACKED" ? 0 : withOwnRequirement(view).length;
  return [
    ...total(speech, view, day),
    ...lacking(speech, view),
    ...(own === 0 ? [] : [t("targets.cause.own", { count: own })]),
    ...(view.outside === 0 ? [] : [t("targets.cause.outside", { count: view.outside })]),
  ];
}

/** The sum of several units; that it is behind is said only where some unit is, for theirs are whole numbers. */
function total(speech: Speech, { series, units, rolled }: TargetView, { asOf }: Day): string[] {
  const { t, number, language } = speech;
  if (series?.kind !== "CUMULATIVE" || units.length < 2) return [];
  const { value, required } = series;
  const ahead = value - paceAt(series, asOf);
  const share = formatPercent({ numerator: value, denominator: required }, language);
  const said = t("targets.cause.total", { value: number(value), required: number(required), share });
  if (ahead < 0 && !isShort(rolled)) return [`${said}.`];
  const key = ahead === 0 ? "onPace" : ahead > 0 ? "ahead" : "behind";
  return [`${said}${t(`targets.cause.${key}`, { amount: number(Math.abs(ahead)) })}`];
}

function isShort({ counts }: TargetView["rolled"]): boolean {
  return (counts.BEHIND ?? 0) + (counts.NOT_MET ?? 0) > 0;
}

function paceAt({ points }: Cumulative, asOf: string): number {
  return points.find(({ on }) => on === asOf)?.pace ?? 0;
}

/** Of the province alone: what is still to come unless the finding says it, and where it ends at this rate. */
function toCome({ t, number }: Speech, { series, units }: TargetView): string[] {
  const line = units[0]?.line;
  if (series?.kind !== "CUMULATIVE" || !line?.perMonth) return [];
  const said = {
    missing: number(line.missing ?? 0),
    perMonth: number(line.perMonth),
    forecast: number(series.forecast),
  };
  return [t(isOnPace(line) ? "targets.cause.toCome" : "targets.cause.atThisRate", said)];
}

function isOnPace({ result, pace }: Line): boolean {
  return result.status === "ON_TRACK" && pace !== null;
}

/** Who lacks the most, and how many others lack something, with the whole; of many that lack the same, none is worse than the others. */
function lacking(speech: Speech, { units: all, target }: TargetView): ReactNode[] {
  const { t, b } = speech;
  const short = all
    .filter(({ line }) => line.result.status === "BEHIND" || line.result.status === "NOT_MET")
    .filter(({ line }) => (line.missing ?? 0) > 0)
    .sort((one, other) => (other.line.missing ?? 0) - (one.line.missing ?? 0));
  const worst = short.slice(0, MOST_NAMED);
  if (worst.length === 0 || !isMeasured(target)) return [];
  if (short.length > MOST_NAMED && worst.every(({ line }) => isYesNo(line))) return [];
  const missing = (units: readonly UnitLine[]) =>
    counted(
      speech,
      nounOf(target),
      units.reduce((sum, { line }) => sum + (line.missing ?? 0), 0),
    );
  const names = worst.map(({ name }) => isolated(name)).join(", ");
  const said = isMeasureOn(target.measure, "enquiries")
    ? "targets.cause.lackingInTime"
    : "targets.cause.lacking";
  const others = short.length - worst.length;
  return [
    t.rich(said, { list: () => b(names), missing: missing(worst) }),
    ...(others === 0
      ? []
      : [t("targets.cause.lackingOthers", { others, count: short.length, missing: missing(short) })]),
  ];
}

/** What the curve of a sum shows: the same comparison as the page's finding, and of several units said of all together. */
export function sumFinding(speech: Speech, view: TargetView, series: Cumulative, day: Day): string {
  return ofAll(speech, paceFinding(speech, view, series, day), series.units);
}

/** What the curve of a part of a whole has reached, and of several units said of all together. */
export function shareFinding(
  speech: Speech,
  { units }: Pick<TargetView, "units">,
  { numerator, denominator, required }: Pick<CurvePoint, "numerator" | "denominator" | "required">,
): string {
  if (!denominator) return speech.t("targets.curve.unknown");
  const done = numerator ?? 0;
  const isReached = done * 100 >= (required ?? 0) * denominator;
  const said = speech.t(`targets.curve.${isReached ? "reached" : "short"}`, {
    percent: formatPercent({ numerator: done, denominator }, speech.language),
    required: formatThreshold(required ?? 0, speech.language),
  });
  return ofAll(speech, said, units.length);
}

function ofAll({ t, language }: Speech, said: string, units: number): string {
  if (units < 2) return said;
  const finding = said.charAt(0).toLocaleLowerCase(language) + said.slice(1);
  return t("targets.series.together", { finding });
}

function paceFinding(
  { t, number, language }: Speech,
  view: TargetView,
  series: Cumulative,
  day: Day,
): string {
  const { value, required, points, units } = series;
  const over = value - paceAt(series, day.asOf);
  if (value >= required) return t("targets.series.full");
  if (day.asOf === lastDayOfYear(day.year))
    return t("targets.series.over", { missing: number(required - value) });
  if (over < 0) {
    const settled = units > 1 && !isShort(view.rolled);
    return t(settled ? "targets.series.sum" : "targets.series.behind", {
      value: number(value),
      required: number(required),
      under: number(-over),
    });
  }
  const since = onPaceSince(points, day.asOf);
  if (since === null || paceAt(series, day.asOf) === 0) return t("targets.series.notYet");
  const said = { month: monthName(monthOf(since), language), over: number(over) };
  return t(over === 0 ? "targets.series.onPaceSince" : "targets.series.since", said);
}
