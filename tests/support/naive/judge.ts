import type { Milestone, Result, Status } from "@/lib/domain/compliance/result";
import { cell, type Row } from "./bundle";
import { daysIn, holds, nextDay } from "./days";
import type { Federation } from "./federation";
import { atLeast, ceil, decimal, floor, minus, over, type Ratio, ratio, times, toNumber } from "./ratio";
import type { NaiveMeasure, NaiveTarget } from "./target";
import { type Value, valueOn } from "./value";

/** What is being asked: a target of a year, with that year's override of the unit if it has one. */
interface Asked {
  readonly federation: Federation;
  readonly target: NaiveTarget;
  readonly unit: Row;
  readonly override: Row | undefined;
  readonly year: number;
}

interface Standing {
  readonly status: Status;
  readonly figures: Pick<Result, "value" | "required" | "numerator" | "denominator">;
  /** Null where it enters no score. */
  readonly progress: Ratio | null;
}

export interface NaiveResult {
  readonly result: Result;
  readonly progress: Ratio | null;
}

const NONE = { value: null, required: null, numerator: null, denominator: null };

/** One result with its milestone, all by looking (compliance.md §7, §8). */
export function resultOn(
  federation: Federation,
  target: NaiveTarget,
  unit: Row,
  year: number,
  day: string,
): NaiveResult {
  const override = federation.overrides.find(
    (row) =>
      cell(row, "unit") === cell(unit, "code") &&
      cell(row, "target") === target.code &&
      cell(row, "year") === String(year),
  );
  const asked: Asked = { federation, target, unit, override, year };
  const { status, figures, progress } = standingOn(asked, day);
  const carries = !["NOT_APPLICABLE", "WAIVED", "TRACKED"].includes(status);
  const result: Result = {
    unit: cell(unit, "code"),
    target: target.code,
    status,
    ...figures,
    progress: progress === null ? null : toNumber(progress),
    milestone: carries && target.dueOn !== "" ? milestoneOn(asked, day) : null,
  };
  return { result, progress };
}

/** From the earliest date on, day by day, until it is met. */
function milestoneOn(asked: Asked, day: string): Milestone {
  const { dueOn } = asked.target;
  const earliest = asked.federation.earliest();
  const start = earliest === "" || earliest > day ? day : earliest;
  for (let on = start; on <= day; on = nextDay(on)) {
    if (standingOn(asked, on).status !== "MET") continue;
    return { dueOn, reachedOn: on, verdict: on <= dueOn ? "ON_TIME" : "LATE" };
  }
  return { dueOn, reachedOn: null, verdict: day >= dueOn ? "MISSED" : "PENDING" };
}

/** The steps of compliance.md §7 in their order. */
function standingOn(asked: Asked, day: string): Standing {
  const { federation, target, unit, override, year } = asked;
  const none = (status: Status, progress: Ratio | null): Standing => ({ status, figures: NONE, progress });
  const clauses = target.condition.map(({ attribute, op, value }) => {
    const figure = federation.figureOn(cell(unit, "code"), attribute, day);
    if (figure === null) return "unknown";
    return (op === "gte" ? figure >= value : figure < value) ? "true" : "false";
  });
  if (!holds(cell(unit, "from"), cell(unit, "to"), day)) return none("NOT_APPLICABLE", null);
  if (target.kinds.length > 0 && !target.kinds.includes(cell(unit, "kind"))) {
    return none("NOT_APPLICABLE", null);
  }
  if (clauses.includes("false")) return none("NOT_APPLICABLE", null);
  if (override !== undefined && cell(override, "waived") === "true") return none("WAIVED", null);
  if (target.force !== "TRACKED" && clauses.includes("unknown")) return none("NO_DATA", ratio(0));
  const required = requiredOf(target.measure, override);
  const value = valueOn(federation, target.measure, cell(unit, "code"), year, day);
  const status = statusOf(asked, value, required, day);
  const applicable = status !== "TRACKED" && status !== "NOT_APPLICABLE";
  return {
    status,
    figures: { ...NONE, ...value, required },
    progress: applicable ? progressOf(target.measure, value, required) : null,
  };
}

function requiredOf(measure: NaiveMeasure, override: Row | undefined): number {
  const replaced = override === undefined ? "" : cell(override, "required");
  if (replaced !== "") return Number(replaced);
  if (measure.type === "recency") return measure.maxDays;
  return measure.type === "coverage" || measure.type === "response"
    ? measure.minimumPercent
    : measure.minimum;
}

function statusOf(asked: Asked, value: Value, required: number, day: string): Status {
  const { target } = asked;
  if (target.force === "TRACKED") return "TRACKED";
  if ("denominator" in value && value.denominator === null) return "NO_DATA";
  if ("denominator" in value && value.denominator === 0) return "NOT_APPLICABLE";
  const v = amountOf(value);
  if (isReached(target.measure, v, required)) return "MET";
  return isFinal(asked, day) ? finalStatus(target.measure, v, required) : openStatus(asked, v, required, day);
}

function isReached({ type }: NaiveMeasure, v: Ratio | null, required: number): boolean {
  if (v === null) return false;
  return type === "recency" ? atLeast(decimal(required), v) : atLeast(v, decimal(required));
}

function isFinal({ target, year }: Asked, day: string): boolean {
  return target.dueOn === "" ? day >= `${year}-12-31` : day >= target.dueOn;
}

function finalStatus({ tolerance }: NaiveMeasure, v: Ratio | null, required: number): Status {
  if (tolerance === undefined || v === null) return "NOT_MET";
  return atLeast(v, minus(decimal(required), decimal(tolerance))) ? "NEAR" : "NOT_MET";
}

function openStatus(asked: Asked, v: Ratio | null, required: number, day: string): Status {
  const pace = paceOn(asked, required, day);
  return pace !== null && v !== null && atLeast(v, pace) ? "ON_TRACK" : "BEHIND";
}

/** v as one number: the amount, or the percentage; null when there is none. */
function amountOf(value: Value): Ratio | null {
  if ("value" in value) return value.value === null ? null : ratio(value.value);
  if (value.numerator === null || !value.denominator) return null;
  return ratio(BigInt(value.numerator) * 100n, value.denominator);
}

/** p at a day; null where nothing is asked at a pace. */
function paceOn({ target, year }: Asked, required: number, day: string): Ratio | null {
  const { measure, dueOn } = target;
  const r = decimal(required);
  if (measure.type === "count") {
    if (!measure.schedule?.length) {
      return floor(times(r, ratio(daysIn(`${year}-01-01`, day), daysIn(`${year}-01-01`, `${year}-12-31`))));
    }
    let asked = 0;
    for (const { monthDay, cumulative } of measure.schedule) {
      if (`${year}-${monthDay}` <= day) asked = cumulative;
    }
    return ceil(over(times(ratio(asked), r), ratio(measure.minimum)));
  }
  if (dueOn === "") return null;
  const newYear = `${dueOn.slice(0, 4)}-01-01`;
  const pace = times(r, ratio(daysIn(newYear, day), daysIn(newYear, dueOn)));
  return measure.type === "coverage" ? pace : floor(pace);
}

function progressOf(measure: NaiveMeasure, value: Value, required: number): Ratio {
  const v = amountOf(value);
  if (v === null) return ratio(0);
  const r = decimal(required);
  if (measure.type === "recency") return atLeast(r, v) ? ratio(1) : ratio(0);
  return atLeast(v, r) ? ratio(1) : over(v, r);
}
