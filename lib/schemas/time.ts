import * as z from "zod";
import { isCivilDate } from "@/lib/domain/calendar";
import type { Order } from "@/lib/records/record";
import { parseInstant } from "./instant";
import { missingOr } from "./missing";
import { heldTo } from "./rule";

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

/** The check that of two fields one does not come before what it follows; the message stands at the later one. */
export function inOrder({ first, last, mayEqual }: Order) {
  return heldTo({
    of: [first, last],
    broken: (said) => {
      const [begin, end]: unknown[] = [Reflect.get(said, first), Reflect.get(said, last)];
      if (typeof begin !== "string" || typeof end !== "string" || begin < end) return null;
      if (mayEqual !== undefined && begin === end) return null;
      return { field: last, message: mayEqual ?? "interval.empty", figures: { limit: begin } };
    },
  });
}
