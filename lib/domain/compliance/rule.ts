import type { ACTIVITY_TYPES, ActivityStatus } from "../activity";
import type { CivilDate } from "../calendar";
import type { CoverageAudience, Purpose } from "../channel";
import type { Level } from "../unit";
import type { Day } from "./day";
import type { Evidence, EvidenceNeed, Judged } from "./explain/evidence";
import type { Judge } from "./judge";
import type { Measurer } from "./measurement";
import type { Changes } from "./measures/tally";
import type { Need } from "./need";
import type { Pace, PaceAsked } from "./pace";
import type { Records } from "./records";
import type { ArithmeticLine, Worked } from "./working";

/** What decides which targets an activity of a unit on some level helps. */
export interface Countable {
  readonly type: string;
  readonly outlet: string | null;
  readonly status: ActivityStatus;
  readonly level: Level;
}

type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** Under which keys the words of a measure are found. */
export interface WordKeys {
  /** What its value or numerator is made of; a type that a federation has added has no word of its own. */
  readonly noun:
    | ActivityType
    | "OTHER"
    | "PAGE"
    | "GROUP"
    | CoverageAudience
    | "ENQUIRY"
    | "REPORTER"
    | "DAY";
  /** The two or three words over a column; null = the target's own title. */
  readonly head: ActivityType | Purpose | CoverageAudience | "response" | "appointments" | "recency" | null;
}

/** One unit's records to be judged, at the end of one day. */
export interface Looked extends Day {
  readonly unit: string;
  readonly evidence: Evidence;
  readonly records: Records;
}

/** All that there is to a measure with its figures (compliance.md §4 to §9). */
export interface Rule {
  /** How its value is read: so many, there is one or none, such a part of a whole, so many days ago. */
  readonly reads: "AMOUNT" | "PRESENCE" | "SHARE" | "DAYS";
  /** r before any override. */
  readonly required: number;
  /** The facts that it reads for units of a level. */
  readonly needs: (level: Level) => readonly Need[];
  /** Prepares it for a day, so that the work shared by all units is done once. */
  readonly measure: (records: Records, year: number, asOf: CivilDate) => Measurer;
  /** How its value changes for a unit, where that follows from dated facts alone: it may have a milestone. */
  readonly changes: ((records: Records, unit: string) => Changes) | null;
  readonly pace: (asked: PaceAsked) => Pace | null;
  readonly judge: Judge;
  readonly arithmetic: (worked: Worked) => ArithmeticLine[];
  /** The unit's records that its explanation looks at. */
  readonly evidence: readonly EvidenceNeed[];
  readonly explain: (looked: Looked) => Judged[];
  /** Whether an activity helps a unit on `level`, as far as type, outlet, status and place decide it. */
  readonly counts: (activity: Countable, level: Level) => boolean;
  readonly words: WordKeys;
}

/** Of a measure that rests on no activity. */
export function countsNone(): false {
  return false;
}
