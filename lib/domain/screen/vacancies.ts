import { NO_EVIDENCE } from "../compliance/explain/evidence";
import { explain } from "../compliance/explain/explain";
import type { Facts } from "../compliance/facts";
import type { Compliance, Result } from "../compliance/result";
import { isOnChairs } from "../measure";
import { isMeasured, type Plan } from "../plan";
import type { Line } from "./line";

/** Of results at targets of chairs: how many of the unions whose chair is not in the group have none. */
export type Vacancies = ReadonlyMap<string, number>;

/** Counts them; `vacant` are the codes of the unions without a chair that day. */
export function vacanciesOf(
  {
    plan,
    facts,
    compliance,
  }: { readonly plan: Plan; readonly facts: Facts; readonly compliance: Compliance },
  vacant: ReadonlySet<string>,
): Vacancies {
  if (vacant.size === 0) return new Map();
  const onChairs = new Map(
    plan.targets.filter(isMeasured).flatMap((each) => (isOnChairs(each.measure) ? [[each.code, each]] : [])),
  );
  return new Map(
    compliance.results.flatMap((result) => {
      const target = onChairs.get(result.target);
      if (target === undefined || result.numerator === result.denominator) return [];
      // A chair is a unit: no record but the tree and the links says anything of it.
      const { notCounted } = explain(target, result.unit, NO_EVIDENCE, facts, compliance);
      const count = notCounted.filter(({ unit }) => vacant.has(unit)).length;
      return count === 0 ? [] : [[placeOf(result), count]];
    }),
  );
}

/** A line with how many of those who are missing are vacancies, where there are any. */
export function withVacancy(vacancies: Vacancies | undefined): (line: Line) => Line {
  return (line) => {
    const vacant = vacancies?.get(placeOf(line.result));
    return vacant === undefined ? line : { ...line, vacant };
  };
}

function placeOf({ target, unit }: Pick<Result, "target" | "unit">): string {
  return `${target} ${unit}`;
}
