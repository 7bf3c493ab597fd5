import * as z from "zod";
import { isCivilDate } from "@/lib/domain/calendar";
import {
  type Checkpoint,
  fieldsOfMeasure,
  figuresOfMeasure,
  MEASURE_TYPES,
  type Measure,
  type MeasureField,
  type MeasureType,
} from "@/lib/domain/measure";
import { ofEntries } from "@/lib/records/keys";
import { choice } from "./choice";
import { missingOr } from "./missing";
import { whole, wholeHundredths } from "./number";
import { shape } from "./shape";
import { code } from "./text";

const number = z.number({ error: missingOr("number.malformed") });

/** What figures hold: minimums are whole, a share and its tolerance need not be. */
const FIGURES = {
  whole: whole(1),
  percent: wholeHundredths(number.gt(0, { error: "number.tooSmall" }).max(100, { error: "number.tooLarge" })),
  points: wholeHundredths(number.min(0, { error: "number.tooSmall" })),
};

/** A day of every year: 02-29 is none (compliance.md §4). */
const monthDay = z
  .string({ error: missingOr("date.malformed") })
  .max(5, { error: "date.malformed" })
  .refine((value) => isCivilDate(`2021-${value}`), { error: "date.malformed" });

const schedule = z
  .array(shape({ monthDay, cumulative: whole(0) }), { error: missingOr("list.malformed") })
  .max(366, { error: "list.tooLong" })
  .refine(rises, { error: "measure.scheduleFalls" });

function rises(checkpoints: readonly Checkpoint[]): boolean {
  return checkpoints.every((checkpoint, index) => {
    const before = checkpoints[index - 1];
    return !before || (before.monthDay < checkpoint.monthDay && before.cumulative <= checkpoint.cumulative);
  });
}

const outlets = z.array(code, { error: missingOr("list.malformed") }).max(100, { error: "list.tooLong" });

function schemaOfField(field: MeasureField): z.ZodType {
  switch (field.kind) {
    case "choice":
      return choice(field.of);
    case "activityType":
      return code;
    case "outlets":
      return outlets;
    case "schedule":
      return schedule;
    default:
      return FIGURES[field.kind];
  }
}

/** What the measures ask for in figures, whichever has them. */
export const figureSchemas = ofEntries(
  MEASURE_TYPES.flatMap(figuresOfMeasure).map(([name, kind]) => [name, FIGURES[kind]]),
);

/** A measure as JSON, keys in the order of compliance.md §4; unknown and missing keys are refused. */
export const measure: z.ZodType<Measure> = measures();

function measures(): z.ZodType<Measure>;
function measures(): z.ZodType {
  const [first, ...others] = MEASURE_TYPES.map(measureOfType);
  if (first === undefined) throw new Error("There are no measures");
  return z.discriminatedUnion("type", [first, ...others], { error: missingOr("measure.typeUnknown") });
}

function measureOfType(type: MeasureType) {
  const fields = fieldsOfMeasure(type);
  const schemas = fields.map(([name, field]) => {
    const schema = schemaOfField(field);
    return [name, field.optional ? schema.optional() : schema] as const;
  });
  return shape({ type: z.literal(type), ...Object.fromEntries(schemas) })
    .overwrite(withoutEmptyLists)
    .check(({ value, issues }) => {
      for (const [name, field] of fields) {
        if (field.kind !== "points" || isBelow(value, name, field.below)) continue;
        const params = { limit: Reflect.get(value, field.below) };
        issues.push({
          ...{ code: "custom", message: "measure.toleranceTooLarge", path: [name], input: value, params },
        });
      }
    });
}

function isBelow(value: object, name: string, other: string): boolean {
  const [points = 0, whole]: unknown[] = [Reflect.get(value, name), Reflect.get(value, other)];
  return typeof points !== "number" || typeof whole !== "number" || points < whole;
}

/** An empty list is as none. */
function withoutEmptyLists<T extends object>(value: T): T;
function withoutEmptyLists(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(([, held]) => !(Array.isArray(held) && held.length === 0)),
  );
}
