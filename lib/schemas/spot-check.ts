import { SPOT_VERDICTS } from "@/lib/domain/spot-check";
import { PROSE_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { optional } from "./missing";
import { whole } from "./number";
import { pointer } from "./pointer";
import { heldTo } from "./rule";
import { shape } from "./shape";
import { code, perhapsText } from "./text";
import { instant } from "./time";

/** As many as somebody looks through in an hour. */
const MOST_DRAWN = 50;

/** How many of what was approved this year are drawn, of all units or of one with all below it. */
export const sampleDraw = shape({ count: whole(1, MOST_DRAWN), unit: optional(code) });

/**
 * What was found of one that was drawn; null takes it back. What is wrong is said in words. `seen` is when what the judge
 * saw of it had been found; null = nothing had.
 */
export const spotVerdict = shape({
  id: pointer.id,
  seen: optional(instant),
  verdict: optional(choice(SPOT_VERDICTS)),
  note: optional(perhapsText(PROSE_LENGTH)),
}).check(
  heldTo<{ readonly verdict: string | null; readonly note: string | null }>({
    of: ["verdict", "note"],
    broken: ({ verdict, note }) =>
      verdict === "WRONG" && note === null ? { field: "note", message: "required" } : null,
  }),
);
