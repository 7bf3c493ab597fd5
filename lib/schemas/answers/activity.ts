import * as z from "zod";
import { activities } from "@/lib/records/activities";
import { answersOf } from "./field";

/** When, by whom (null: a command, or nobody who is known any more) and why. */
export const withdrawnAnswer = z
  .strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() })
  .nullable();

const { id, unit, ...others } = answersOf(activities.fields);

/** An activity as the API answers it; instants are RFC 3339 with +07:00, people are named. */
export const activityAnswer = z.strictObject({
  id,
  unit,
  unitName: z.string(),
  ...others,
  onBehalf: z.boolean(),
  changedInReview: z.boolean(),
  submittedAt: z.string().nullable(),
  submittedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  withdrawn: withdrawnAnswer,
  version: z.int(),
});
