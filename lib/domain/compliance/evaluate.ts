import type { CivilDate } from "../calendar";
import type { Measure } from "../measure";
import type { MeasuredTarget } from "../plan";
import type { UnitFact } from "../unit";
import { applicabilityAt } from "./applicability";
import type { Day } from "./day";
import type { Fraction } from "./exact";
import type { Measurement, Measurer } from "./measurement";
import { milestoneOf } from "./milestone";
import { once } from "./once";
import { isFinal, isOnPace } from "./pace";
import { overrideOf, type Records } from "./records";
import type { Milestone, Result, Status } from "./result";
import type { Rule } from "./rule";
import { ruleOf } from "./rules";

/** A result with its progress as a fraction, which a score adds up exactly; null = enters no score. */
export interface Evaluation {
  readonly result: Result;
  readonly progress: Fraction | null;
}

/** One target prepared for one day. */
export interface Question extends Day {
  readonly target: MeasuredTarget;
  readonly rule: Rule;
  readonly records: Records;
  readonly measure: Measurer;
}

const NO_PROGRESS: Fraction = { part: 0, whole: 1 };

export function questionOf(
  target: MeasuredTarget,
  records: Records,
  year: number,
  asOf: CivilDate,
): Question {
  const rule = ruleOf(target.measure);
  const days = measurers(records)(target.measure);
  const day = `${year} ${asOf}`;
  const measure = days.get(day) ?? rule.measure(records, year, asOf);
  days.set(day, measure);
  return { target, rule, records, year, asOf, measure };
}

/** By day what was measured of records, for as long as these are kept: what only its target asks for changes none of it. */
const measurers = once((_records: Records) => once((_measure: Measure) => new Map<string, Measurer>()));

/** Answers a target for a unit of its level, step by step in the order of compliance.md §7. */
export function evaluate(question: Question, unit: UnitFact): Evaluation {
  const { target, rule, records, asOf } = question;
  const applicability = applicabilityAt(target, unit, records, asOf);
  if (applicability === "NOT_APPLICABLE") return decided(unit, target, "NOT_APPLICABLE", null, null);
  const override = overrideOf(records, unit.code, target.code);
  if (override?.waived === true) return decided(unit, target, "WAIVED", null, null);
  const required = override?.required ?? rule.required;
  if (applicability === "APPLIES" || target.force === "TRACKED") return measured(question, unit, required);
  return decided(unit, target, "NO_DATA", NO_PROGRESS, milestoneOf(question, unit, required));
}

/** A result that a step before the measure decides: it carries no figures. */
function decided(
  unit: UnitFact,
  target: MeasuredTarget,
  status: Status,
  progress: Fraction | null,
  milestone: Milestone | null,
): Evaluation {
  const result: Result = {
    unit: unit.code,
    target: target.code,
    status,
    value: null,
    required: null,
    numerator: null,
    denominator: null,
    progress: progress === null ? null : progress.part / progress.whole,
    milestone,
  };
  return { result, progress };
}

/** Steps 3 to 7, once a clause or an override has not decided. */
function measured(question: Question, unit: UnitFact, required: number): Evaluation {
  const { target, rule } = question;
  const measurement = question.measure(unit.code);
  const status = statusOf(question, measurement, required);
  const applicable = status !== "TRACKED" && status !== "NOT_APPLICABLE";
  const progress = applicable ? rule.judge.progress(measurement, required) : null;
  const isAmount = measurement.form === "amount";
  const result: Result = {
    unit: unit.code,
    target: target.code,
    status,
    value: isAmount ? measurement.value : null,
    required,
    numerator: isAmount ? null : measurement.numerator,
    denominator: isAmount ? null : measurement.denominator,
    progress: progress === null ? null : progress.part / progress.whole,
    milestone: applicable ? milestoneOf(question, unit, required) : null,
  };
  return { result, progress };
}

function statusOf(question: Question, measurement: Measurement, required: number): Status {
  const { target, rule, year, asOf } = question;
  const { judge } = rule;
  if (target.force === "TRACKED") return "TRACKED";
  if (measurement.form === "ratio" && measurement.denominator === null) return "NO_DATA";
  if (measurement.form === "ratio" && measurement.denominator === 0) return "NOT_APPLICABLE";
  if (judge.reaches(measurement, required)) return "MET";
  if (isFinal(target, year, asOf)) return judge.isNear(measurement, required) ? "NEAR" : "NOT_MET";
  const pace = rule.pace({ required, dueOn: target.dueOn, year, asOf });
  return isOnPace(pace, measurement) ? "ON_TRACK" : "BEHIND";
}
