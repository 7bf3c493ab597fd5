import type { ActivityStatus } from "../activity";
import type { Called } from "../called";
import type { ActivityChoiceEntry, ActivityTypeEntry, OutletEntry } from "../catalogue";
import type { ShownActivity } from "./activity";
import type { ListTabs } from "./record";

/** What a line of a list is to its reader. */
export interface Concern {
  /** Theirs to correct and to finish: of a unit that is theirs, or recorded by them. */
  readonly mine: boolean;
  /** Theirs to decide on now. */
  readonly decides: boolean;
  /** Whole days that it has waited; null where it does not wait. */
  readonly waits: number | null;
  /** Withdrawn, and theirs to bring back now. */
  readonly restorable: boolean;
}

/** What the list of activities can be narrowed by in its address; empty = not. */
export interface ActivitiesAsked {
  /** Null = of any year: what waits is asked for without one. */
  readonly year: number | null;
  /** `WAITING`: handed in, and the reader's to decide on. `WITHDRAWN`: from whatever state. */
  readonly status: ActivityStatus | "WAITING" | "WITHDRAWN" | "";
  readonly type: string;
  /** 1 to 12, as text. */
  readonly month: string;
  readonly unit: string;
  readonly q: string;
  /** What else narrows it, as a table of activities opens its cells. */
  readonly more: MoreFilters;
  /** The table of activities that it was opened from, as that one's address asks for it; empty = none. */
  readonly table: string;
}

/** Filters that a list has no control for; they are named above it, and taken off at once. */
export const MORE_FILTERS = [
  "outlet",
  "content",
  "form",
  "audience",
  "countsFrom",
  "level",
  "under",
  "scope",
  "from",
  "to",
  "asOf",
  "structure",
] as const;
export type MoreFilters = Readonly<Partial<Record<(typeof MORE_FILTERS)[number], string>>>;

export interface ActivityLine extends ShownActivity, Concern {
  /** Codes of the plan's targets that it helps. */
  readonly countsTowards: readonly string[];
}

/** How many activities are in each state, how many wait for the reader's decision (null for those who decide on nothing), how many were withdrawn. */
export interface ActivityCounts {
  readonly counts: Readonly<Partial<Record<ActivityStatus, number>>>;
  readonly waiting: number | null;
  /** Null where what was withdrawn is not asked for. */
  readonly withdrawn: number | null;
}

/** The list of activities; its counts are those under its filters. */
export interface ActivitiesPage extends ActivityCounts {
  readonly asked: ActivitiesAsked;
  readonly tabs: ListTabs;
  /** Newest first. */
  readonly years: readonly number[];
  readonly types: readonly ActivityTypeEntry[];
  readonly outlets: readonly OutletEntry[];
  readonly choices: readonly ActivityChoiceEntry[];
  /** The unit asked for, if one was. */
  readonly unitName: string | null;
  /** To which it can be narrowed. */
  readonly upperUnits: readonly Called[];
  /** Of the unit under which the address narrows the list; null where it names none. */
  readonly underName: string | null;
  /** Of the year and the unit, whatever else narrows the list: what is said above it. */
  readonly whole: ActivityCounts;
  readonly lines: readonly ActivityLine[];
  /** Place of the first line in the list, from 1. */
  readonly from: number;
  readonly nextCursor: string | null;
  /** What of the whole came back to the reader's own units to be corrected: how many, and the newest. */
  readonly returned: { readonly count: number; readonly newest: ShownActivity } | null;
  readonly records: boolean;
  /** Lines belong to several units. */
  readonly manyUnits: boolean;
}

/** More than the year and the unit, of which the page speaks, narrows the list. */
export function isNarrowed({ type, month, q, more }: ActivitiesAsked): boolean {
  return type !== "" || month !== "" || q !== "" || Object.keys(more).length > 0;
}
