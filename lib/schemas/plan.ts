import * as z from "zod";
import { calledKey } from "@/lib/domain/called";
import { FIGURE_OF_ATTRIBUTE } from "@/lib/domain/headcount";
import type { ClassThreshold } from "@/lib/domain/plan";
import { keysOf } from "@/lib/records/keys";
import { NAME_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { missingOr } from "./missing";
import { whole } from "./number";
import { shape } from "./shape";
import { text } from "./text";

/** From which score on, which label: falling, down to 0. */
export const classes = z
  .array(
    z.tuple(
      [
        z
          .number({ error: "number.malformed" })
          .min(0, { error: "number.tooSmall" })
          .max(100, { error: "number.tooLarge" }),
        text(NAME_LENGTH),
      ],
      {
        error: missingOr("list.malformed"),
      },
    ),
    { error: missingOr("list.malformed") },
  )
  .min(1, { error: "plan.classesNotDownToZero" })
  .max(20, { error: "list.tooLong" })
  .refine(fallToZero, { error: "plan.classesNotDownToZero" })
  .check(namedApart);

/** English labels of classes, by those that they stand for; of any other nothing is kept. */
export const classesEn = z.record(z.string(), text(NAME_LENGTH), { error: missingOr("object.malformed") });

/** Two classes of a name could not be told apart in the league. */
function namedApart({ value, issues }: z.core.ParsePayload<ClassThreshold[]>): void {
  const labels = value.map(([, label]) => calledKey(label));
  const at = labels.findIndex((label, nth) => labels.indexOf(label) < nth);
  const label = value[at]?.[1];
  if (label === undefined) return;
  const params = { label, line: at + 1 };
  issues.push({ code: "custom", message: "plan.classTwice", path: [at, 1], input: value, params });
}

function fallToZero(thresholds: readonly ClassThreshold[]): boolean {
  return (
    thresholds.every(([score], index) => score > (thresholds[index + 1]?.[0] ?? -1)) &&
    thresholds.at(-1)?.[0] === 0
  );
}

export const clause = shape({
  attribute: choice(keysOf(FIGURE_OF_ATTRIBUTE)),
  op: choice(["gte", "lt"]),
  value: whole(0),
});

/** The clauses of a target's condition; none = no condition. */
export const condition = z
  .array(clause, { error: missingOr("list.malformed") })
  .max(20, { error: "list.tooLong" })
  .default([]);
