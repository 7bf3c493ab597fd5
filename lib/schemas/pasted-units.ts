import { KINDS } from "@/lib/domain/unit";
import { NAME_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { optional } from "./missing";
import { whole } from "./number";
import { several } from "./several";
import { shape } from "./shape";
import { code, ownCode, typedText } from "./text";

/** As many as a province has units of every kind. */
const MOST_LISTED = 5_000;

/** Units that are entered together; `below` is the place of another among them, from 0, without one the federation. */
export const unitList = shape({
  units: several(
    shape({
      name: typedText(NAME_LENGTH),
      code: optional(ownCode),
      kind: choice(KINDS),
      below: optional(whole(0, MOST_LISTED)),
    }),
    MOST_LISTED,
  ),
});

/** Units that are meant by their codes. */
export const unitsPointed = shape({ codes: several(code, MOST_LISTED) });
