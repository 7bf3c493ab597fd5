import * as z from "zod";
import { SHARE_DAYS, SHOWN_VIEW } from "@/lib/domain/screen/share";
import { choice } from "./choice";
import { optional } from "./missing";
import { pointer } from "./pointer";
import { yearAsked } from "./query";
import { heldTo } from "./rule";
import { shape } from "./shape";
import { date } from "./time";

/** What is shared, of which day and for how long: one view, as `shownView` names it, without one the league; without a day always the newest. */
export const newShare = shape({
  view: optional(z.string({ error: "choice.unknown" }).regex(SHOWN_VIEW, { error: "choice.unknown" })),
  year: yearAsked,
  asOf: optional(date),
  days: choice(SHARE_DAYS),
}).check(
  heldTo<{ readonly year: number; readonly asOf: string | null }>({
    of: ["year", "asOf"],
    broken: ({ year, asOf }) =>
      asOf === null || asOf.startsWith(String(year)) ? null : { field: "asOf", message: "date.otherYear" },
  }),
);

/** Which share is meant. */
export const sharePointed = shape({ id: pointer.id });
