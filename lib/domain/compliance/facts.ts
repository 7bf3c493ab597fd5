import type { ActivityStatus } from "../activity";
import type { CivilDate, InstantMicros } from "../calendar";
import type { Purpose, ReadingAudience } from "../channel";
import type { HeadcountFact } from "../headcount";
import type { Override } from "../plan";
import type { PlacementFact, UnitFact } from "../unit";

/**
 * Activities of one unit, type, outlet and status added up over a stretch of days that begins on `on`.
 * The stretch must lie within one year, must not straddle the day asked about, and the unit's place in the tree (its
 * own and its ancestors') must be the same on all of its days. A single record is a bucket of one day.
 */
export interface ActivityBucket {
  readonly unit: string;
  readonly type: string;
  readonly outlet: string | null;
  readonly status: ActivityStatus;
  readonly on: CivilDate;
  readonly quantity: number;
}

/**
 * A day on which a unit has an activity of the type at or past SUBMITTED. For one day asked about, the newest on or
 * before it is enough; for several (a chart), the newest on or before each.
 */
export interface LatestActivity {
  readonly unit: string;
  readonly type: string;
  readonly on: CivilDate;
}

export interface ChannelFact {
  readonly code: string;
  readonly unit: string;
  readonly purpose: Purpose;
  readonly opened: CivilDate | null;
  readonly closed: CivilDate | null;
}

export interface ReadingFact {
  readonly channel: string;
  readonly asOf: CivilDate;
  readonly audience: ReadingAudience;
  readonly connected: number;
}

export interface ChairLinkFact {
  readonly channel: string;
  readonly unit: string;
  readonly joined: CivilDate;
  readonly left: CivilDate | null;
}

export interface EnquiryFact {
  readonly unit: string;
  readonly receivedAt: InstantMicros;
  readonly answeredAt: InstantMicros | null;
}

export interface AppointmentFact {
  readonly unit: string;
  readonly appointed: CivilDate;
  readonly ended: CivilDate | null;
}

/**
 * All that the fold reads, withdrawn records left out, units and targets named by code, in any order.
 * `placements` holds every placement, also the single unbounded one of a unit that never moved; a unit without a row
 * has no parent. `overrides` are those of the plan's year.
 */
export interface Facts {
  readonly units: readonly UnitFact[];
  readonly placements: readonly PlacementFact[];
  readonly headcounts: readonly HeadcountFact[];
  readonly activities: readonly ActivityBucket[];
  readonly latestActivities: readonly LatestActivity[];
  readonly channels: readonly ChannelFact[];
  readonly readings: readonly ReadingFact[];
  readonly chairLinks: readonly ChairLinkFact[];
  readonly enquiries: readonly EnquiryFact[];
  readonly appointments: readonly AppointmentFact[];
  readonly overrides: readonly Override[];
  /** The earliest date in any date column of units, placements, headcounts, channels, readings, chair links, appointments. */
  readonly earliest: CivilDate | null;
}
