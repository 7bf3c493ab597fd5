import { z } from "zod";
import { trimmed } from "@/lib/domain/unseen";
import { isoOrTyped, parseTypedInstant, parseTypedNumber } from "@/lib/format";
import { code, ownCode } from "@/lib/schemas/text";
import { date, instant } from "@/lib/schemas/time";

/**
 * The values of a form: an object as it is; from FormData, which knows only text, what the schema's fields make of it:
 * lists where it has lists, also of a field with a line for each, numbers where it has numbers, dates as people type them,
 * null for what was left empty.
 */
export function fieldsOf(values: unknown, schema: z.ZodType): Record<string, unknown> {
  if (!(values instanceof FormData))
    return typeof values === "object" && values !== null ? { ...values } : {};
  const shape = schema instanceof z.ZodObject ? schema.shape : {};
  const names = [...new Set(values.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(names.map((name) => [name, fieldOf(values.getAll(name), shape[name])]));
}

function fieldOf(texts: readonly unknown[], field: unknown): unknown {
  const schema = bare(field);
  if (schema instanceof z.ZodArray && !isHeld(schema)) return texts.flatMap(linesOf);
  const [typed] = texts;
  if (typeof typed !== "string") return typed;
  const text = trimmed(typed);
  return text === "" ? null : readAs(schema, text, typed);
}

function linesOf(text: unknown): unknown[] {
  return typeof text === "string" ? text.split(/\r?\n/).filter((line) => trimmed(line) !== "") : [text];
}

/** What the text of one field says, as its schema has it. */
function readAs(schema: unknown, text: string, typed: string): unknown {
  // Without a script the browser sends `05/11/2021` as it was typed.
  if (schema === date) return isoOrTyped(text);
  if (schema === instant) return instantOf(text);
  if (schema === code || schema === ownCode) return text;
  if (isHeld(schema)) return heldIn(text);
  if (schema instanceof z.ZodBoolean) return text === "true";
  return schema instanceof z.ZodNumber ? (parseTypedNumber(text) ?? text) : typed;
}

/** A list of objects is no list of texts: one hidden field holds it, as it does what is held by keys or has several shapes. */
function isHeld(schema: unknown): boolean {
  if (!(schema instanceof z.ZodArray)) return schema instanceof z.ZodRecord || schema instanceof z.ZodUnion;
  return schema.element instanceof z.ZodObject || schema.element instanceof z.ZodDiscriminatedUnion;
}

/** What a hidden field holds that is no single value. */
function heldIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function instantOf(text: string): string {
  const typed = parseTypedInstant(text);
  return typed.ok ? typed.instant : text;
}

/** The schema inside defaults, nulls and options. */
function bare(field: unknown): unknown {
  const wraps =
    field instanceof z.ZodDefault || field instanceof z.ZodNullable || field instanceof z.ZodOptional;
  return wraps ? bare(field.unwrap()) : field;
}
