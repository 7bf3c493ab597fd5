import type { CivilDate } from "../calendar";
import type { MeasuredTarget } from "../plan";
import { isFinal } from "./pace";
import type { Result } from "./result";
import { ruleOf } from "./rules";
import type { ArithmeticLine } from "./working";

/**
 * The working of a result in the order in which it is read; empty when a result carries no figures. What is only tracked is
 * compared with nothing: of it there is how its value came about, and no more (compliance.md §7).
 */
export function arithmeticOf(
  { measure, dueOn }: MeasuredTarget,
  result: Result,
  year: number,
  asOf: CivilDate,
): ArithmeticLine[] {
  const { required, status } = result;
  if (required === null) return [];
  const rule = ruleOf(measure);
  const open = status === "ON_TRACK" || status === "BEHIND";
  const lines = rule.arithmetic({
    result,
    required,
    pace: open ? rule.pace({ required, dueOn, year, asOf }) : null,
    missing: rule.judge.missing(result),
    final: isFinal({ dueOn }, year, asOf),
    year,
    asOf,
  });
  return status === "TRACKED" ? lines.filter(({ kind }) => kind === "SHARE") : lines;
}
