import * as z from "zod";
import { ACTIVITY_AUDIENCES, ACTIVITY_STATUSES, CONTENTS, FORMS } from "@/lib/domain/activity";

/** When, by whom (null: a command, or nobody who is known any more) and why. */
export const withdrawnAnswer = z
  .strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() })
  .nullable();

/** An activity as the API answers it; instants are RFC 3339 with +07:00, people are named. */
export const activityAnswer = z.strictObject({
  id: z.string(),
  unit: z.string(),
  unitName: z.string(),
  type: z.string(),
  occurredOn: z.iso.date(),
  title: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  status: z.enum(ACTIVITY_STATUSES),
  content: z.enum(CONTENTS).nullable(),
  form: z.enum(FORMS).nullable(),
  audiences: z.array(z.enum(ACTIVITY_AUDIENCES)),
  quantity: z.int(),
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
