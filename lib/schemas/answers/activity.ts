import * as z from "zod";
import { activities } from "@/lib/records/activities";
import type { Field, Fields, ValueOf } from "@/lib/records/field";

/** When, by whom (null: a command, or nobody who is known any more) and why. */
export const withdrawnAnswer = z
  .strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() })
  .nullable();

type Answers<F extends Fields> = { readonly [N in keyof F]: z.ZodType<ValueOf<F[N]>> };

function answersOf<F extends Fields>(fields: F): Answers<F>;
function answersOf(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, answerOf(field)]));
}

function answerOf(field: Field): z.ZodType {
  const value = held(field);
  return field.optional ? value.nullable() : value;
}

function held(field: Field): z.ZodType {
  switch (field.kind) {
    case "day":
      return z.iso.date();
    case "count":
      return z.int();
    case "choice":
      return z.enum(field.of);
    case "choices":
      return z.array(z.enum(field.of));
    case "files":
      return z.array(z.uuid());
    default:
      return z.string();
  }
}

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
