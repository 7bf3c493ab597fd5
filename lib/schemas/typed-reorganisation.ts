import type * as z from "zod";
import { AFTER_SPLIT, REORGANISATION_KINDS } from "@/lib/domain/screen/reorganisation";
import { KINDS } from "@/lib/domain/unit";
import { NAME_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, ownCode, typedText } from "./text";
import { date } from "./time";

/** A list of all units of a province, pasted. */
const MOST_PASTED = 400_000;

const said = optional(typedText(NAME_LENGTH));
const lines = optional(anyText(MOST_PASTED));

/** A reorganisation as a form says it: units by code or name, lists a line each. Which fields count is the kind's. */
export const typedReorganisation = shape({
  kind: choice(REORGANISATION_KINDS),
  on: date,
  unit: said,
  units: lines,
  to: said,
  code: optional(ownCode),
  name: said,
  unitKind: optional(choice(KINDS)),
  /** New units: code and name. */
  parts: lines,
  /** What is below, and where it goes. */
  spread: lines,
  old: optional(choice(AFTER_SPLIT)),
});

export type TypedReorganisation = z.output<typeof typedReorganisation>;
