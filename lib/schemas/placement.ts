import { optional } from "./missing";
import { shape } from "./shape";
import { code } from "./text";
import { date, endsAfter } from "./time";

/** A stretch of time below a parent, of a unit that moved; no parent = below none. */
export const placementRow = shape({
  unit: code,
  parent: optional(code),
  from: optional(date),
  to: optional(date),
}).check(endsAfter("from", "to"));
