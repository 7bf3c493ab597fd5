import * as z from "zod";
import type { ClassThreshold } from "@/lib/domain/plan";
import { missingOr, optional } from "./missing";
import { year } from "./number";
import { shape } from "./shape";
import { anyText, NAME_LENGTH, TITLE_LENGTH, text } from "./text";
import { date, endsAfter } from "./time";

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
  .refine(fallToZero, { error: "plan.classesNotDownToZero" });

function fallToZero(thresholds: readonly ClassThreshold[]): boolean {
  return (
    thresholds.every(([score], index) => score > (thresholds[index + 1]?.[0] ?? -1)) &&
    thresholds.at(-1)?.[0] === 0
  );
}

/** A year's plan without its targets; `classes` null = the default of compliance.md §9. Imported plans are issued. */
export const planRow = shape({
  year,
  title: text(TITLE_LENGTH),
  documentNo: optional(anyText(NAME_LENGTH)),
  issuedOn: optional(date),
  startsOn: optional(date),
  endsOn: optional(date),
  classes: optional(classes),
}).check(endsAfter("startsOn", "endsOn"));

export type PlanRow = z.output<typeof planRow>;
