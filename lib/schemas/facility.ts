import type * as z from "zod";
import { choice } from "./choice";
import { optional } from "./missing";
import { quantity } from "./number";
import { shape } from "./shape";
import { code } from "./text";
import { date, endsAfter } from "./time";

const FACILITY_KINDS = ["LOUDSPEAKER", "NOTICE_BOARD", "OUTDOOR_SIGN", "OTHER"] as const;

/** Equipment of a unit; recorded and reported, never scored. */
export const facilityRow = shape({
  id: code,
  unit: code,
  kind: choice(FACILITY_KINDS),
  quantity: quantity.default(1),
  installed: optional(date),
  removed: optional(date),
}).check(endsAfter("installed", "removed"));

export type FacilityRow = z.output<typeof facilityRow>;
