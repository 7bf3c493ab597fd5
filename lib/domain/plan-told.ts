import type { Block } from "./block";
import { isSummed, type Measure } from "./measure";
import type { PlanSaid, TargetSaid } from "./plan";
import { writtenClasses } from "./typed-classes";

type ToldValue = string | number | boolean | null | readonly ToldValue[];

/** What the audit is told of a plan, field by field: what people can read, since it is read as it was told for good. */
export type ToldFields = Readonly<Record<string, ToldValue | undefined>>;

/** What a target says; its measure's figures stand beside its own. */
export function targetTold({ condition, measure, ...said }: TargetSaid): ToldFields {
  return {
    ...said,
    condition: condition.map(({ attribute, op, value }) => [attribute, op, value]),
    ...measureTold(measure),
  };
}

function measureTold(measure: Measure | null): ToldFields {
  if (measure === null) return { measure: null };
  if (!isSummed(measure)) {
    const { type, ...figures } = measure;
    return { measure: type, ...figures };
  }
  const { type, schedule, ...figures } = measure;
  const told = schedule?.map(({ monthDay, cumulative }) => {
    return `${monthDay.slice(3)}/${monthDay.slice(0, 2)}: ${cumulative}`;
  });
  return { measure: type, ...figures, schedule: told };
}

/** What a plan says of itself; its classes a line each, with their English. */
export function planTold({ classes, classesEn, ...said }: PlanSaid): ToldFields {
  return { ...said, classes: writtenClasses({ classes, classesEn }).split("\n") };
}

/** A year's blocks, each under its name. */
export function blocksTold(blocks: readonly Block[]): ToldFields {
  return Object.fromEntries(blocks.map(({ name, units }) => [name, units]));
}
