import * as z from "zod";
import type { Field, Held, ValueOf } from "@/lib/records/field";
import { URL_LENGTH } from "@/lib/records/limits";
import { choice, choiceOrAdded, choices, choicesOrAdded } from "./choice";
import { fileIds } from "./file";
import { links } from "./link";
import { measure } from "./measure";
import { missingOr, optional } from "./missing";
import { whole, wholeHundredths, year } from "./number";
import { classes, classesEn, condition } from "./plan";
import { anyText, code, link, namesNobody, ownCode, perhapsText, text, typedText } from "./text";
import { date, instant } from "./time";

/** Who says it: a bundle's file is taken verbatim; a person's or a script's names are trimmed, its links can be opened. */
export type ValueSource = "bundle" | "person";

const HELD: { readonly [H in keyof Held]: z.ZodType<Held[H]> } = { classes, classesEn, condition, measure };

/** The schema of a field's value. */
export function schemaOf<F extends Field>(field: F, source: ValueSource): z.ZodType<ValueOf<F>>;
export function schemaOf(field: Field, source: ValueSource): z.ZodType {
  const schema = filled(field, source);
  return field.optional ? optional(schema) : schema;
}

/** The schema of a value that is there. */
function filled(field: Field, source: ValueSource): z.ZodType {
  switch (field.kind) {
    case "text":
      return textOf(field, source);
    case "link":
      return source === "bundle" ? anyText(URL_LENGTH) : link;
    case "day":
      return date;
    case "instant":
      return instant;
    case "choice":
      return field.added ? choiceOrAdded : choice(field.of);
    case "choices":
      return (field.added ? choicesOrAdded : choices(field.of)).default([]);
    case "files":
      return fileIds(field.most).default([]);
    case "links":
      return links(field).default([]);
    case "year":
      return year;
    case "count":
      return otherwise(whole(field.least, field.most), field.otherwise);
    case "weight":
      return weightOf(field.most).default(field.otherwise);
    case "flag":
      return z.boolean({ error: "choice.unknown" }).default(field.otherwise);
    case "json":
      return HELD[field.holds];
    case "reference":
      return code;
    default:
      return ownCode;
  }
}

function textOf(
  { most, optional: mayBeEmpty, anonymous }: Extract<Field, { kind: "text" }>,
  source: ValueSource,
): z.ZodType {
  const schema = mayBeEmpty ? perhapsText(most) : source === "bundle" ? text(most) : typedText(most);
  return anonymous ? schema.superRefine(namesNobody) : schema;
}

function otherwise<T>(schema: z.ZodType<T>, value: z.util.NoUndefined<T> | undefined): z.ZodType {
  return value === undefined ? schema : schema.default(value);
}

function weightOf(most: number) {
  return wholeHundredths(
    z
      .number({ error: missingOr("number.malformed") })
      .gt(0, { error: "number.tooSmall" })
      .max(most, { error: "number.tooLarge" }),
  );
}
