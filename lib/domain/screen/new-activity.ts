import type { CivilDate } from "../calendar";
import type { ActivityChoiceEntry, ActivityTypeEntry, OutletEntry } from "../catalogue";
import type { ClosedDays } from "../lock";
import type { ShownActivity } from "./activity";
import type { Line } from "./line";
import type { ChosenUnit } from "./unit-choice";

/** A count target of the unit itself, and how it stands today. */
export interface CountLine extends Line {
  readonly activityType: string;
  readonly outlets: readonly string[];
}

/** What the form of a new activity offers, and what handing one in will change. */
export interface NewActivityPage {
  readonly choice: ChosenUnit;
  readonly types: readonly ActivityTypeEntry[];
  readonly outlets: readonly OutletEntry[];
  readonly choices: readonly ActivityChoiceEntry[];
  readonly today: CivilDate;
  /** The unit's own count targets this year; none in a year without a plan. */
  readonly lines: readonly CountLine[];
  /** Where bands of bars end, by the plan's classes. */
  readonly limits: readonly number[];
  /** Where each type appears according to the plan. */
  readonly usualOutlet: Readonly<Record<string, string>>;
  /** Days on which the unit is closed. */
  readonly closed: readonly ClosedDays[];
  /** The types of which whatever is sent is approved at once, and no more the reader's to take back. */
  readonly finalTypes: readonly string[];
  /** What was recorded last of the unit, the last first. */
  readonly recent: readonly ShownActivity[];
  /** What the form begins with. */
  readonly begins: Begins;
}

/** The type that the address asks for, if there is such a one; after a record, its type and outlet. */
export interface Begins {
  readonly type: string | null;
  readonly outlet: string | null;
  /** The record that was sent just before; empty = none. */
  readonly after: string;
}
