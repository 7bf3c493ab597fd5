import { z } from "zod";

/**
 * The values of a form: an object as it is; from FormData, which knows only text, what the schema's fields make of it:
 * lists where it has lists, numbers where it has numbers, null for what was left empty.
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
  if (schema instanceof z.ZodArray) return texts.filter((text) => text !== "");
  const [text] = texts;
  if (text === "") return null;
  return schema instanceof z.ZodNumber && typeof text === "string" && /^-?\d+$/.test(text)
    ? Number(text)
    : text;
}

/** The schema inside defaults, nulls and options. */
function bare(field: unknown): unknown {
  const wraps =
    field instanceof z.ZodDefault || field instanceof z.ZodNullable || field instanceof z.ZodOptional;
  return wraps ? bare(field.unwrap()) : field;
}
