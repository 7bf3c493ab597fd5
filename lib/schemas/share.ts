import { SHARE_DAYS } from "@/lib/domain/screen/share";
import { choice } from "./choice";
import { optional } from "./missing";
import { pointer } from "./pointer";
import { yearAsked } from "./query";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

/** What is shared, of which day and for how long: a unit's state or everybody's at a target, with neither the league; without a day always the newest. */
export const newShare = shape({
  unit: optional(code),
  target: optional(code),
  year: yearAsked,
  asOf: optional(date),
  days: choice(SHARE_DAYS),
})
  .refine(({ unit, target }) => unit === null || target === null, {
    error: "share.oneView",
    path: ["target"],
  })
  .check(({ value: { year, asOf }, issues }) => {
    if (asOf === null || asOf.startsWith(String(year))) return;
    const params = { year: String(year) };
    issues.push({ code: "custom", message: "date.otherYear", path: ["asOf"], input: asOf, params });
  });

/** Which share is meant. */
export const sharePointed = shape({ id: pointer.id });
