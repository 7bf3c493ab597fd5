import type { ActivityStatus } from "@/lib/domain/activity";
import type { CivilDate } from "@/lib/domain/calendar";
import type { AppointmentFact, ChannelFact, EnquiryFact, ReadingFact } from "@/lib/domain/compliance/facts";

/** Why a record that was looked at is not counted (compliance.md §9); where several hold, the first of these. */
export const REASONS = [
  "STATUS",
  "OUTLET",
  "AFTER_AS_OF",
  "NOT_IN_FORCE",
  "NOT_LINKED",
  "SUPERSEDED",
  "LATE",
  "PENDING",
] as const;
export type Reason = (typeof REASONS)[number];

export const EVIDENCE_KINDS = ["ACTIVITY", "CHANNEL", "READING", "UNIT", "APPOINTMENT", "ENQUIRY"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A record behind a number. `on` is its date, for a chair the day it joined; null = none. */
export interface LookedAt {
  readonly kind: EvidenceKind;
  readonly id: string;
  readonly unit: string;
  readonly on: CivilDate | null;
  readonly title: string;
}

/** `contribution` is what the record adds to value or numerator; those of a result add up to it. */
export type Counted = LookedAt & { readonly contribution: number };
export type NotCounted = LookedAt & { readonly reason: Reason };

/** The working of one result: each list newest first, then by id. */
export interface Explanation {
  readonly counted: readonly Counted[];
  readonly notCounted: readonly NotCounted[];
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/** Records with what identifies them to people; withdrawn ones are left out. */
export interface ActivityRecord extends Named {
  readonly unit: string;
  readonly type: string;
  readonly on: CivilDate;
  readonly status: ActivityStatus;
  readonly outlet: string | null;
  readonly quantity: number;
}
export type ChannelRecord = ChannelFact & { readonly title: string };
export type ReadingRecord = ReadingFact & Named;
export type AppointmentRecord = AppointmentFact & Named;
export type EnquiryRecord = EnquiryFact & Named;

/** Raw records that may lie behind a result; more than needed does no harm. */
export interface Evidence {
  readonly activities: readonly ActivityRecord[];
  readonly channels: readonly ChannelRecord[];
  readonly readings: readonly ReadingRecord[];
  readonly appointments: readonly AppointmentRecord[];
  readonly enquiries: readonly EnquiryRecord[];
}

export const NO_EVIDENCE: Evidence = {
  activities: [],
  channels: [],
  readings: [],
  appointments: [],
  enquiries: [],
};

/** A unit's own records of one kind. */
export type EvidenceNeed =
  | { readonly of: "activities"; readonly type: string }
  | { readonly of: Exclude<keyof Evidence, "activities"> };

/** What becomes of one record: it is counted for so much, or not for this reason. */
export type Judgement = { readonly contribution: number } | { readonly reason: Reason };

export type Judged = readonly [LookedAt, Judgement];

export const NOT_IN_FORCE: Judgement = { reason: "NOT_IN_FORCE" };

export function lookedAtActivity({ id, unit, on, title }: ActivityRecord): LookedAt {
  return { kind: "ACTIVITY", id, unit, on, title };
}

/** Sorts judged records into an explanation. */
export function explanationOf(judged: readonly Judged[]): Explanation {
  const counted: Counted[] = [];
  const notCounted: NotCounted[] = [];
  for (const [record, verdict] of judged) {
    if ("reason" in verdict) notCounted.push({ ...record, ...verdict });
    else counted.push({ ...record, ...verdict });
  }
  return { counted: counted.sort(newestFirst), notCounted: notCounted.sort(newestFirst) };
}

/** Newest first, then by id, descending, as lists of the API are; records without a date last. */
export function newestFirst(a: Pick<LookedAt, "on" | "id">, b: Pick<LookedAt, "on" | "id">): number {
  const [onA, onB] = [a.on ?? "", b.on ?? ""];
  if (onA !== onB) return onA < onB ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
