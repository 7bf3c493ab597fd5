import * as z from "zod";
import { FORCES, PLAN_STATUSES } from "@/lib/domain/plan";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { measure } from "../measure";
import { clause } from "../plan";

const ruled = {
  condition: z.array(clause),
  force: z.enum(FORCES),
  weight: z.number(),
  dueOn: z.iso.date().nullable(),
};

/** What a plan says of a target beside its measure. */
export const targetAnswer = z.strictObject({
  code: z.string(),
  title: z.string(),
  sentence: z.string().nullable(),
  level: z.enum(LEVELS),
  kinds: z.array(z.enum(KINDS)),
  ...ruled,
});

const ruledAnswer = z.strictObject({ ...ruled, measure: measure.nullable() });

/** A plan in a list. */
export const listedPlanAnswer = z.strictObject({
  year: z.int(),
  title: z.string(),
  documentNo: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  status: z.enum(PLAN_STATUSES),
  version: z.int(),
  targets: z.int(),
});

/** A plan with its targets, and what was changed since it was issued. */
export const planAnswer = listedPlanAnswer.extend({
  classes: z.array(z.tuple([z.number(), z.string()])),
  targets: z.array(targetAnswer.extend({ measure: measure.nullable() })),
  changes: z.array(
    z.strictObject({
      target: z.string(),
      from: z.iso.date(),
      reason: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      before: ruledAnswer,
      after: ruledAnswer,
    }),
  ),
});
