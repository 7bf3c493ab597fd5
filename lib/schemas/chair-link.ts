import type * as z from "zod";
import { optional } from "./missing";
import { shape } from "./shape";
import { code } from "./text";
import { date, endsAfter } from "./time";

/** A unit's chair is in a group. */
export const chairLinkRow = shape({
  channel: code,
  unit: code,
  joined: date,
  left: optional(date),
}).check(endsAfter("joined", "left"));

export type ChairLinkRow = z.output<typeof chairLinkRow>;
