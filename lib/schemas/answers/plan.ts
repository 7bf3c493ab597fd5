import * as z from "zod";
import { PLAN_STATUSES } from "@/lib/domain/plan";
import { RECORDS } from "@/lib/records/all";
import { answersOf, HELD_ANSWERS } from "./field";

const { year, code, title, sentence, measure, ...ruled } = answersOf(RECORDS.targets.fields);
const said = { title, sentence, ...ruled };

/** What a plan says of a target beside its measure. */
export const targetAnswer = z.strictObject({ code, ...said });

const measured = { measure };
/** A target or an exception is in the plan's version. */
const ofYear = { year, version: z.int() };

/** One target of a plan. */
export const keptTargetAnswer = targetAnswer.extend({ ...measured, ...ofYear });

const { unit, target, year: _, ...exception } = answersOf(RECORDS.overrides.fields);

/** What is asked of a unit instead of a target's own figure. */
export const overrideAnswer = z.strictObject({
  unit,
  target,
  ...exception,
  ...ofYear,
});

const { year: _ofPlan, classes: _classes, classesEn, ...planSaid } = answersOf(RECORDS.plans.fields);
/** A plan that names none has those of compliance.md §9. */
const classed = { classes: HELD_ANSWERS.classes, classesEn };

/** A plan in a list. */
export const listedPlanAnswer = z.strictObject({
  ...planSaid,
  ...ofYear,
  status: z.enum(PLAN_STATUSES),
  targets: z.int(),
});

const change = { from: z.iso.date(), reason: z.string(), at: z.string(), by: z.string().nullable() };

/** Before and after; null = it was not there, or is there no more. */
function changedAnswer<T extends z.ZodType, U extends z.ZodType, S extends z.ZodRawShape>(
  target: T,
  unit: U,
  shape: S,
) {
  const told = z.strictObject(shape).nullable();
  return z.strictObject({ target, unit, ...change, before: told, after: told });
}

/** A plan with its targets, and what was changed since it was issued: of itself, of a target, of a unit's exception. */
export const planAnswer = listedPlanAnswer.extend({
  ...classed,
  targets: z.array(targetAnswer.extend(measured)),
  changes: z.array(
    z.union([
      changedAnswer(z.null(), z.null(), { ...planSaid, ...classed }),
      changedAnswer(z.string(), z.null(), { ...said, ...measured }),
      changedAnswer(z.string(), z.string(), exception),
    ]),
  ),
});

/** Emulation blocks of a year: which units are ranked among themselves. */
export const blocksAnswer = z.strictObject({
  ...ofYear,
  blocks: z.array(z.strictObject({ name: z.string(), units: z.array(z.string()) })),
});

/** What is proposed of a unit, and what became of it. */
export const proposalAnswer = z.strictObject({
  id: z.string(),
  year,
  unit,
  target,
  ...exception,
  reason: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  decision: z
    .strictObject({
      approved: z.boolean(),
      note: z.string().nullable(),
      at: z.string(),
      by: z.string().nullable(),
    })
    .nullable(),
});
