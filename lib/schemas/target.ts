import * as z from "zod";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { ATTRIBUTES } from "@/lib/domain/headcount";
import { FORCES } from "@/lib/domain/plan";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { choice, choices } from "./choice";
import { measure } from "./measure";
import { missingOr, optional } from "./missing";
import { hundredths, whole, year } from "./number";
import { shape } from "./shape";
import { code, TITLE_LENGTH, text } from "./text";
import { date } from "./time";

const LARGEST_WEIGHT = 999_999.99;

export const clause = shape({
  attribute: choice(ATTRIBUTES),
  op: choice(["gte", "lt"]),
  value: whole(0),
});

const weight = hundredths(
  z
    .number({ error: missingOr("number.malformed") })
    .gt(0, { error: "number.tooSmall" })
    .max(LARGEST_WEIGHT, { error: "number.tooLarge" }),
);

/** A target of a year's plan (compliance.md §4). */
export const targetRow = shape({
  year,
  code,
  title: text(TITLE_LENGTH),
  level: choice(LEVELS),
  kinds: choices(KINDS).default([]),
  condition: z
    .array(clause, { error: missingOr("list.malformed") })
    .max(20, { error: "list.tooLong" })
    .default([]),
  measure: optional(measure),
  force: choice(FORCES),
  weight: weight.default(1),
  dueOn: optional(date),
}).refine(({ dueOn, measure: of }) => dueOn === null || (of !== null && ruleOf(of).changes !== null), {
  path: ["dueOn"],
  error: "target.dueOnWithoutMilestone",
});

export type TargetRow = z.output<typeof targetRow>;
