import type { Measure, MeasureOf, MeasureType } from "../measure";
import { appointments } from "./measures/appointments";
import { channels } from "./measures/channels";
import { count } from "./measures/count";
import { coverage } from "./measures/coverage";
import { recency } from "./measures/recency";
import { response } from "./measures/response";
import type { Rule } from "./rule";

const RULES: { readonly [Type in MeasureType]: (measure: MeasureOf<Type>) => Rule } = {
  count,
  channels,
  coverage,
  response,
  appointments,
  recency,
};

/** The rule of a measure, which decides what is read, counted and judged; that a sentence or a table is of one type is told from the type. */
export function ruleOf<Type extends MeasureType>(measure: MeasureOf<Type>): Rule {
  return RULES[measure.type](measure);
}

/** Whether it may have a day by which it is reached. */
export function hasMilestone(measure: Measure): boolean {
  return ruleOf(measure).changes !== null;
}

/** What can be asked of a unit at the most: of a share all of it. */
export function mostRequired(measure: Measure): number {
  return ruleOf(measure).reads === "SHARE" ? 100 : Number.POSITIVE_INFINITY;
}
