import * as z from "zod";
import { isCivilDate } from "@/lib/domain/calendar";
import type { Order } from "@/lib/records/record";
import { parseInstant } from "./instant";
import { missingOr } from "./missing";

/** A civil date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const date = z
  .string({ error: missingOr("date.malformed") })
  .max(10, { error: "date.malformed", abort: true })
  .refine(isCivilDate, { error: "date.malformed" });

/** An RFC 3339 instant with offset; the output is written with +07:00, so that text order is time order. */
export const instant = z
  .string({ error: missingOr("instant.malformed") })
  .max(40, { error: "instant.malformed" })
  .refine((value) => parseInstant(value) !== null, { error: "instant.malformed", abort: true })
  .overwrite((value) => parseInstant(value) ?? value);

/**
 * The check that of two fields one does not come before what it follows; the message stands at the later one. Told also
 * where other fields are wrong, so that all is corrected at once.
 */
export function inOrder({ first, last, mayEqual }: Order) {
  const check = z.check<object>((context) => {
    if (context.issues.some(({ path }) => path?.[0] === first || path?.[0] === last)) return;
    const [begin, end]: unknown[] = [Reflect.get(context.value, first), Reflect.get(context.value, last)];
    if (typeof begin !== "string" || typeof end !== "string" || begin < end) return;
    if (mayEqual !== undefined && begin === end) return;
    context.issues.push({
      code: "custom",
      message: mayEqual ?? "interval.empty",
      path: [last],
      input: end,
      params: { limit: begin },
    });
  });
  check._zod.def.when = ({ value }) => typeof value === "object" && value !== null;
  return check;
}
