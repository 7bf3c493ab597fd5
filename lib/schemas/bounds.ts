import * as z from "zod";
import { LARGEST_FIGURE } from "@/lib/records/limits";
import { date } from "./time";

/** What may stand in a place: a figure between two, or one of some words. */
type Bounds = Readonly<Record<string, number | string>>;

/** What a figure may be, or which words there are, where something else stood; nothing where all is allowed. */
export function boundsAt(schema: z.ZodType, path: readonly PropertyKey[]): Bounds {
  const places = schemasAt(schema, path).flatMap(barest);
  const [number] = places.filter((place) => place instanceof z.ZodNumber);
  if (number !== undefined) return figuresOf(number);
  const words = places.flatMap((place) => {
    if (place === date) return ["YYYY-MM-DD"];
    return place instanceof z.ZodEnum ? place.options : [];
  });
  if (words.length > 0) return { among: words.join(", ") };
  return places.some((place) => place instanceof z.ZodBoolean) ? { among: "true, false" } : {};
}

/** What all columns hold goes without saying. */
function figuresOf({ minValue, maxValue }: z.ZodNumber): Bounds {
  const isBounded = maxValue !== null && maxValue < LARGEST_FIGURE;
  return {
    ...(minValue === null || minValue < -LARGEST_FIGURE ? {} : { least: minValue }),
    ...(isBounded ? { most: maxValue } : {}),
  };
}

/** The schemas of what stands at a path; several where several shapes may stand above it. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  const [name, ...below] = path;
  if (name === undefined) return [schema];
  return barest(schema).flatMap((bare) => {
    const next = partOf(bare, name);
    return next === undefined ? [] : schemasAt(next, below);
  });
}

function partOf(schema: z.core.$ZodType, name: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(name)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(name)];
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** The schemas inside defaults, nulls, options, choices between shapes, and both ends of what is made of another. */
function barest(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return barest(schema.unwrap());
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out].flatMap(barest);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(barest) : [schema];
}
