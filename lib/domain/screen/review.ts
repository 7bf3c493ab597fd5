import type { CivilDate } from "../calendar";
import type { ActivityChoiceEntry, ActivityTypeEntry, OwnText } from "../catalogue";
import type { ShownFile } from "../file";
import type { LinkChecks } from "../link-check";
import type { PeriodLock } from "../lock";
import type { SpotVerdict } from "../spot-check";
import type { ShownActivity } from "./activity";
import type { TargetsMeant } from "./activity-page";
import type { LinkGiven } from "./given-links";
import type { LastReturn } from "./returned";

/** What the inbox shows: what waits, what was returned, what the reader decided on today, what was drawn to be looked at again. */
export const REVIEW_VIEWS = ["", "RETURNED", "DECIDED", "SAMPLE"] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** Days after which something has waited for long; "" = however long. */
export const REVIEW_AGES = ["", "2", "7"] as const;
export type ReviewAge = (typeof REVIEW_AGES)[number];

/** What the inbox is narrowed by and shows, as its address says; empty = not. */
export interface ReviewAsked {
  readonly view: ReviewView;
  readonly unit: string;
  readonly type: string;
  readonly age: ReviewAge;
  /** The id of what is open; empty = the first on a desktop, the list on a phone. */
  readonly item: string;
}

/** Why a line is left out of a decision on many. */
export type ReviewWarning = "link";

export interface ReviewLine extends ShownActivity {
  /** Since when it waits; RFC 3339. */
  readonly since: string;
  /** Days of the calendar that it has waited. */
  readonly days: number;
  readonly warning: ReviewWarning | null;
}

/** What a decision does to a target's figure. */
export interface ReviewEffect {
  readonly target: string;
  readonly title: string;
  /** Whose figure it is. */
  readonly unitName: string;
  /** Null where the target is only tracked: its figure is compared with nothing. */
  readonly required: number | null;
  readonly now: number;
  readonly approved: number;
  readonly returned: number;
  /** It counts from the moment it was handed in. */
  readonly fromSubmission: boolean;
}

/** What is open: the record, who else gives its link, what deciding changes. */
export interface ReviewItem {
  /** What it helps as it stands, of what waits once it is approved. */
  readonly meant: TargetsMeant;
  readonly activity: ShownActivity;
  readonly typeName: OwnText;
  readonly outletName: OwnText | null;
  readonly choices: readonly ActivityChoiceEntry[];
  readonly files: readonly ShownFile[];
  readonly linkChecks: LinkChecks;
  readonly linkGiven: LinkGiven;
  readonly lock: PeriodLock | null;
  readonly effects: readonly ReviewEffect[];
  /** The reader may approve and return it now. */
  readonly decidable: boolean;
  /** How often it was handed in. */
  readonly handedIn: number;
  /** Of what waits again: why it came back, and what was changed since. */
  readonly lastReturn: LastReturn | null;
}

/** Something approved that was drawn at random, and what was found when it was looked at again. */
export interface SpotCheck {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly occurredOn: CivilDate;
  readonly decidedBy: string | null;
  readonly verdict: SpotVerdict | null;
  readonly note: string | null;
  readonly judgedAt: string | null;
  readonly judgedBy: string | null;
}

/** A reviewer's page. */
export interface ReviewPage {
  readonly asked: ReviewAsked;
  readonly lines: readonly ReviewLine[];
  readonly item: ReviewItem | null;
  /** Place of the first line, from 1. */
  readonly from: number;
  readonly nextCursor: string | null;
  /** How many wait under the list's filters. */
  readonly waiting: number;
  /** How many wait in all, whatever the list is narrowed by: what is said above it. */
  readonly all: number;
  /** How many of all for long; as many as `MOST_COUNTED` are told as such. */
  readonly long: number;
  /** Since when the oldest of all waits. */
  readonly oldest: string | null;
  readonly returned: number;
  readonly decided: number;
  /** How many were drawn this year; null for who decides on a part alone. */
  readonly drawn: number | null;
  /** What was drawn, where that is shown. */
  readonly checks: readonly SpotCheck[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly types: readonly ActivityTypeEntry[];
  readonly today: CivilDate;
  /** Milliseconds since 1970, when the page was read. */
  readonly now: number;
}
