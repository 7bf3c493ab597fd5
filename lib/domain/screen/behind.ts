import type { ActivityStatus } from "../activity";
import { type CivilDate, firstDayOfYear, isCivilDate } from "../calendar";
import type { Day } from "../compliance/day";
import type { Target } from "../plan";
import type { Answering, HourAt } from "./response-times";

interface Days {
  readonly kind: "DAYS";
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface Hour extends HourAt {
  readonly kind: "HOUR";
}

/** Questions without an answer, or those of them that have waited for longer than is allowed. */
interface Waiting {
  readonly kind: "WAITING";
  readonly waiting: WaitingFor;
}

const WAITING_FOR = ["OPEN", "OVERDUE"] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** What of a target's chart is opened: some days of a sum, an hour of the week in which questions came, or those that wait. */
export type Segment = Days | Hour | Waiting;

/** A record that the segment is made of; of a unit out of sight all but the unit's code is null. */
interface Behind {
  readonly id: string | null;
  readonly on: CivilDate | null;
  readonly title: string | null;
  readonly unit: string;
  readonly unitName: string | null;
}

export interface ActivityBehind extends Behind {
  readonly kind: "ACTIVITY";
  readonly quantity: number;
  readonly status: ActivityStatus | null;
}

export interface EnquiryBehind extends Behind, Answering {
  readonly kind: "ENQUIRY";
}

/** Exactly the records of which a part of a target's chart is made. */
export interface BehindView {
  readonly target: Target;
  readonly segment: Segment;
  /** The one unit whose chart it is; null = all that are in it. */
  readonly of: { readonly code: string; readonly name: string } | null;
  /** What the chart shows there. */
  readonly value: number;
  /** How many units are in the chart. */
  readonly units: number;
  /** Newest first. */
  readonly records: readonly (ActivityBehind | EnquiryBehind)[];
  readonly isFirst: boolean;
  readonly nextCursor: string | null;
}

/** The days that an address names, within those that the chart shows; all of them where it names none. */
export function daysIn(said: (name: string) => string, { year, asOf }: Day): Days {
  const [first, from, to] = [firstDayOfYear(year), said("from"), said("to")];
  const isStretch = isCivilDate(from) && isCivilDate(to) && first <= from && from <= to && to <= asOf;
  return isStretch ? { kind: "DAYS", from, to } : { kind: "DAYS", from: first, to: asOf };
}

/** The questions that an address names, by the hour of the week or for what they wait; null where it names none. */
export function questionsIn(said: (name: string) => string): Hour | Waiting | null {
  const waiting = WAITING_FOR.find((each) => each === said("waiting"));
  return waiting === undefined ? hourIn(said) : { kind: "WAITING", waiting };
}

/** Whether a question is one of those. */
export function isIn({ weekday, hour, minutes, late }: Answering, segment: Hour | Waiting): boolean {
  if (segment.kind === "HOUR") return weekday === segment.weekday && hour === segment.hour;
  return minutes === null && (late || segment.waiting === "OPEN");
}

function hourIn(said: (name: string) => string): Hour | null {
  const [weekday, hour] = [said("weekday"), said("hour")];
  if (!/^[1-7]$/.test(weekday) || !/^(1?\d|2[0-3])$/.test(hour)) return null;
  return { kind: "HOUR", weekday: Number(weekday), hour: Number(hour) };
}
