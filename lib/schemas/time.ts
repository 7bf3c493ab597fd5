import * as z from "zod";
import { isCivilDate } from "@/lib/domain/calendar";
import { parseInstant } from "./instant";
import { missingOr } from "./missing";

/** A civil date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const date = z
  .string({ error: missingOr("date.malformed") })
  .max(10, { error: "date.malformed" })
  .refine(isCivilDate, { error: "date.malformed" });

/** An RFC 3339 instant with offset; the output is written with +07:00, so that text order is time order. */
export const instant = z
  .string({ error: missingOr("instant.malformed") })
  .max(40, { error: "instant.malformed" })
  .refine((value) => parseInstant(value) !== null, { error: "instant.malformed", abort: true })
  .overwrite((value) => parseInstant(value) ?? value);

/** The check that a half-open interval ends after it begins; the message stands at the end. */
export function endsAfter<B extends string, E extends string>(begin: B, end: E) {
  return inOrder(begin, end, "interval.empty", (first, last) => first < last);
}

/** The check that something does not come before what it follows; the message stands at the later one. */
export function notBefore<B extends string, E extends string>(begin: B, end: E, message: string) {
  return inOrder(begin, end, message, (first, last) => first <= last);
}

function inOrder<B extends string, E extends string>(
  begin: B,
  end: E,
  message: string,
  holds: (first: string, last: string) => boolean,
) {
  return (context: z.core.ParsePayload<Record<B | E, string | null>>) => {
    const [first, last] = [context.value[begin], context.value[end]];
    if (first === null || last === null || holds(first, last)) return;
    context.issues.push({ code: "custom", message, path: [end], input: last });
  };
}
