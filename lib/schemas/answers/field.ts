import * as z from "zod";
import type { Field, Fields, Held, ValueOf } from "@/lib/records/field";
import { measure } from "../measure";
import { clause } from "../plan";

type Answers<F extends Fields> = { readonly [N in keyof F]: z.ZodType<ValueOf<F[N]>> };

/** What fields of JSON hold. */
export const HELD_ANSWERS: { readonly [H in keyof Held]: z.ZodType<Held[H]> } = {
  classes: z.array(z.tuple([z.number(), z.string()])),
  classesEn: z.record(z.string(), z.string()),
  condition: z.array(clause),
  measure,
};

/** What fields hold as the API answers it. */
export function answersOf<F extends Fields>(fields: F): Answers<F>;
export function answersOf(fields: Fields): Record<string, z.ZodType> {
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
    case "year":
      return z.int();
    case "weight":
      return z.number();
    case "flag":
      return z.boolean();
    case "choice":
      return field.added ? z.string() : z.enum(field.of);
    case "choices":
      return z.array(field.added ? z.string() : z.enum(field.of));
    case "files":
      return z.array(z.uuid());
    case "links":
      return z.array(z.string());
    case "json":
      return HELD_ANSWERS[field.holds];
    default:
      return z.string();
  }
}
