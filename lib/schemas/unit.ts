import { KINDS, LEVELS } from "@/lib/domain/unit";
import { NAME_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { optional } from "./missing";
import { pointer } from "./pointer";
import { shape } from "./shape";
import { addressedCode, code, ownCode, typedText } from "./text";
import { date } from "./time";

const name = typedText(NAME_LENGTH);

/** A unit that is entered; without `from` it was always there. */
export const newUnit = shape({
  ...{ code: ownCode, name, level: choice(LEVELS), kind: choice(KINDS) },
  ...{ parent: code, from: optional(date) },
});

/** Another spelling of a unit's name; what happens to a unit on a day is a reorganisation. */
export const unitCorrection = shape({ code: addressedCode, version: pointer.version, name });
