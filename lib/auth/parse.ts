import * as z from "zod";
import { Failure, type FieldError } from "@/lib/db/failure";
import { isStorable } from "@/lib/domain/text";
import { boundsAt } from "@/lib/schemas/bounds";

const DEPTH = 12;
const UNSTORABLE = new Set(["bigint", "symbol", "function"]);

/**
 * The value itself, when it is plain as JSON is, every text in it can be stored and no key reaches for a prototype: a
 * form's action may be sent numbers without end, cycles, dates and files.
 * @throws Failure MALFORMED
 */
export function storable<T>(value: T): T {
  if (!holdsStorable(value, 0)) throw new Failure("MALFORMED");
  return value;
}

function holdsStorable(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return !UNSTORABLE.has(typeof value);
  if (depth > DEPTH || !isPlain(value)) return false;
  return Object.entries(value).every(
    ([key, held]) => key !== "__proto__" && isStorable(key) && holdsStorable(held, depth + 1),
  );
}

/**
 * What a strict schema makes of a value.
 * @throws Failure INVALID with one entry per field; `message` is its key until it is localised
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Failure("INVALID", { errors: errorsOf(schema, parsed.error) });
}

/**
 * The same, beside what else is wrong with the fields that the schema takes.
 * @throws Failure INVALID with all of it
 */
export function parseBeside<T>(
  schema: z.ZodType<T>,
  value: object,
  alsoWrong: (taken: Partial<T>) => readonly FieldError[],
): T {
  const wrong = wrongIn(schema, value);
  if (wrong.length === 0) return parseWith(schema, value);
  const also = alsoWrong(takenBy(schema, value)).filter(({ path }) =>
    wrong.every((each) => each.path !== path),
  );
  throw new Failure("INVALID", { errors: [...wrong, ...also] });
}

/** The fields of a value that a schema of an object takes, each by itself. */
export function takenBy<T>(schema: z.ZodType<T>, value: object): Partial<T>;
export function takenBy(schema: z.ZodType, value: object): object {
  if (!(schema instanceof z.ZodObject)) return {};
  return Object.fromEntries(
    Object.entries<z.ZodType>(schema.shape).flatMap(([name, field]) => {
      const parsed = field.safeParse(Reflect.get(value, name));
      return parsed.success ? [[name, parsed.data]] : [];
    }),
  );
}

/** All that a schema refuses of a value. */
export function wrongIn(schema: z.ZodType, value: unknown): readonly FieldError[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  return error === undefined ? [] : errorsOf(schema, error);
}

function errorsOf(schema: z.ZodType, { issues }: z.ZodError): readonly FieldError[] {
  return issues.map((issue) => fieldError(schema, issue));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function fieldError(schema: z.ZodType, issue: z.core.$ZodIssue): FieldError {
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = key === undefined ? issue.path : [...issue.path, key];
  const said = { path: path.map(String).join("."), code: issue.message, message: issue.message };
  const figures = { ...boundOf(schema, issue), ...figuresIn(issue) };
  return Object.keys(figures).length === 0 ? said : { ...said, figures };
}

const BOUNDED = /^(?:number\.too|text\.tooLong|list\.tooLong)/;
/** Something else stood where only some figures or words may. */
const OTHER = /^(?:number\.(?:malformed|notWhole)|choice\.unknown)/;

/** What a figure, a length or a list may be at least or at most; of what is none, both. */
function boundOf(schema: z.ZodType, issue: z.core.$ZodIssue): NonNullable<FieldError["figures"]> {
  if (OTHER.test(issue.message)) return boundsAt(schema, issue.path);
  if (!BOUNDED.test(issue.message)) return {};
  if (issue.code === "too_small") return { [issue.inclusive ? "least" : "above"]: Number(issue.minimum) };
  if (issue.code !== "too_big") return {};
  const length = typeof issue.input === "string" ? { length: issue.input.length } : {};
  return { ...length, most: Number(issue.maximum) };
}

/** What a rule between fields says of the others. */
function figuresIn(issue: z.core.$ZodIssue): FieldError["figures"] {
  return issue.code === "custom" ? issue.params : {};
}
