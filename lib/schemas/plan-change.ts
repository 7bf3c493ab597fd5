import { PROSE_LENGTH, TITLE_LENGTH } from "@/lib/records/limits";
import { year } from "./number";
import { pointer } from "./pointer";
import { yearAsked } from "./query";
import { shape } from "./shape";
import { text, typedText } from "./text";
import { date } from "./time";
import { changes } from "./what-if";

/** A plan in an address. */
export const addressedPlan = shape({ year: yearAsked });

/** A draft for another year, with the targets of `source`. */
export const planClone = shape({ source: yearAsked, year, title: text(TITLE_LENGTH) });

/** A draft that comes into force. */
export const planIssue = shape({ year: yearAsked, version: pointer.version });

/** Other figures in a plan; after its issue with a reason, and the day from which they hold. */
export const planRevision = shape({
  year: yearAsked,
  version: pointer.version,
  reason: typedText(PROSE_LENGTH).nullable().default(null),
  from: date.nullable().default(null),
  changes,
});
