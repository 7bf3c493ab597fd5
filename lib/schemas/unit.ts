import type * as z from "zod";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { choice } from "./choice";
import { optional } from "./missing";
import { shape } from "./shape";
import { code, NAME_LENGTH, text } from "./text";
import { date, endsAfter } from "./time";

/** A unit of the federation's tree; `parent` only for one that never moved (interfaces.md §3). */
export const unitRow = shape({
  code,
  name: text(NAME_LENGTH),
  level: choice(LEVELS),
  kind: choice(KINDS),
  parent: optional(code),
  from: optional(date),
  to: optional(date),
}).check(endsAfter("from", "to"));

export type UnitRow = z.output<typeof unitRow>;
