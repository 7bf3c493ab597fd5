import type { CurvePoint } from "@/lib/domain/compliance/curve";
import { type BundleTexts, cell } from "./bundle";
import { daysIn, nextDay } from "./days";
import { Federation } from "./federation";
import { resultOn } from "./judge";
import { ceil, decimal, floor, over, type Ratio, ratio, times, toNumber } from "./ratio";
import { type NaiveTarget, targetOf } from "./target";

interface Asked {
  readonly year: number;
  readonly asOf: string;
  readonly target: string;
  readonly unit?: string;
  readonly scope?: string;
  readonly structure?: string;
}

type Result = ReturnType<typeof resultOn>["result"];

/** The curves of compliance.md §11 once more, a day at a time; the second is of the year before. */
export function naiveSeries(
  bundle: BundleTexts,
  { asOf: day, ...question }: Asked,
): { points: CurvePoint[]; lastYear: CurvePoint[] } {
  const end = `${question.year}-12-31`;
  const asked = { ...question, asOf: day > end ? end : day };
  const before = Number(asked.asOf.slice(0, 4)) - 1;
  const dayBefore = asked.asOf.slice(4) === "-02-29" ? `${before}-02-28` : `${before}${asked.asOf.slice(4)}`;
  return {
    points: curve(bundle, asked),
    lastYear: curve(bundle, { ...asked, year: asked.year - 1, asOf: dayBefore }),
  };
}

function curve(bundle: BundleTexts, asked: Asked): CurvePoint[] {
  const federation = new Federation(bundle, asked.structure);
  const target = federation.targets
    .filter((row) => cell(row, "year") === String(asked.year) && cell(row, "code") === asked.target)
    .map(targetOf)[0];
  if (!target) return [];
  const units = federation.units
    .filter((unit) => cell(unit, "level") === target.level)
    .filter((unit) => isAsked(federation, asked, cell(unit, "code")));
  return daysOf(asked.year, asked.asOf).map((on) => {
    const results = units.map((unit) => resultOn(federation, target, unit, asked.year, on).result);
    return pointOf(target, results, asked.year, on);
  });
}

function isAsked(federation: Federation, { unit, scope, asOf }: Asked, code: string): boolean {
  return unit === undefined || code === unit || federation.isInScope(code, unit, scope ?? "own", asOf);
}

function daysOf(year: number, asOf: string): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day < asOf; day = nextDay(day)) {
    if (nextDay(day).endsWith("-01")) days.push(day);
  }
  return [...days, asOf];
}

function pointOf(target: NaiveTarget, results: readonly Result[], year: number, on: string): CurvePoint {
  const applicable = results.filter(
    ({ status }) => !["NOT_APPLICABLE", "WAIVED", "TRACKED"].includes(status),
  );
  return {
    on,
    ...figuresOf(target, results, year, on),
    met: applicable.filter(({ status }) => status === "MET").length,
    applicable: applicable.length,
  };
}

const NONE = { value: null, pace: null, numerator: null, denominator: null, percent: null };

function figuresOf(target: NaiveTarget, results: readonly Result[], year: number, on: string) {
  const { measure } = target;
  const own = results.length === 1 ? results[0] : undefined;
  if (measure.type === "recency")
    return { ...NONE, value: own?.value ?? null, required: own?.required ?? measure.maxDays };
  if (measure.type === "coverage" || measure.type === "response")
    return shares(target, results, own?.required ?? measure.minimumPercent, on);
  return amounts(target, results, year, on);
}

function shares({ dueOn }: NaiveTarget, results: readonly Result[], required: number, on: string) {
  let [numerator, denominator] = [0, 0];
  for (const result of results) {
    if (result.denominator === null || result.numerator === null) continue;
    numerator += result.numerator;
    denominator += result.denominator;
  }
  const percent = denominator === 0 ? null : Number((BigInt(numerator) * 1000n) / BigInt(denominator)) / 10;
  const pace = dueOn === "" ? null : toNumber(times(decimal(required), milestoneShare(dueOn, on)));
  return { ...NONE, required, pace, numerator, denominator, percent };
}

function amounts(target: NaiveTarget, results: readonly Result[], year: number, on: string) {
  const { measure, dueOn } = target;
  let [value, required, scheduled] = [0, 0, 0];
  for (const result of results) {
    if (result.value === null || result.required === null) continue;
    value += result.value;
    required += result.required;
    const asked = times(ratio(checkpoint(target, year, on)), ratio(result.required));
    scheduled += toNumber(ceil(over(asked, ratio(measure.minimum))));
  }
  if (measure.type === "count" && measure.schedule?.length)
    return { ...NONE, value, required, pace: scheduled };
  const share =
    measure.type === "count"
      ? ratio(daysIn(`${year}-01-01`, on), daysIn(`${year}-01-01`, `${year}-12-31`))
      : dueOn && milestoneShare(dueOn, on);
  return { ...NONE, value, required, pace: share ? toNumber(floor(times(ratio(required), share))) : null };
}

function checkpoint({ measure }: NaiveTarget, year: number, on: string): number {
  const reached = (measure.schedule ?? []).filter(({ monthDay }) => `${year}-${monthDay}` <= on);
  return reached.at(-1)?.cumulative ?? 0;
}

function milestoneShare(dueOn: string, on: string): Ratio {
  const newYear = `${dueOn.slice(0, 4)}-01-01`;
  return ratio(daysIn(newYear, on < dueOn ? on : dueOn), daysIn(newYear, dueOn));
}
