import type { Measure, MeasureType } from "../plan";
import { appointments } from "./measures/appointments";
import { channels } from "./measures/channels";
import { count } from "./measures/count";
import { coverage } from "./measures/coverage";
import { recency } from "./measures/recency";
import { response } from "./measures/response";
import type { Rule } from "./rule";

/** A measure of one type. */
export type MeasureOf<Type extends MeasureType> = { [Each in Type]: Extract<Measure, { type: Each }> }[Type];

const RULES: { readonly [Type in MeasureType]: (measure: MeasureOf<Type>) => Rule } = {
  count,
  channels,
  coverage,
  response,
  appointments,
  recency,
};

/** The rule of a measure: the one place where its type decides anything. */
export function ruleOf<Type extends MeasureType>(measure: MeasureOf<Type>): Rule {
  return RULES[measure.type](measure);
}
