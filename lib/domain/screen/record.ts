import type { CivilDate } from "../calendar";
import type { Called } from "../called";
import type { CoverageAudience, nounOfPurpose } from "../channel";
import type { ShownFile } from "../file";
import type { LinkChecks } from "../link-check";
import type { ClosedDays, PeriodLock } from "../lock";
import type { Withdrawal } from "./activity";
import type { LinkGiven } from "./given-links";
import type { Lacking } from "./lacking";
import type { AppointmentDuty } from "./new-reporter";
import type { Paged } from "./paged";
import type { Roster } from "./roster";

/** The screens of kinds of records that have no workflow: a list, one record, its form. */

/** Whether what a record is about still goes on: nothing has ended or answered it. */
export type RecordStanding = "open" | "closed";

/** A field's value: days `YYYY-MM-DD`, instants RFC 3339, choices and units by their codes; null = not said. */
export type RecordValue = string | number | null;

/** One record as its screens show it. */
export interface ShownRecord {
  readonly id: string;
  readonly version: number;
  readonly unit: { readonly code: string; readonly name: string };
  readonly values: Readonly<Record<string, RecordValue>>;
  readonly standing: RecordStanding;
  readonly withdrawn: boolean;
}

/** What a list is narrowed by and how it is sorted, as its address says; empty = not. */
export interface RecordsAsked {
  readonly standing: RecordStanding | "withdrawn" | "";
  readonly unit: string;
  /** Of fields that hold one of a few words, which; only those that were asked for. */
  readonly choices: Readonly<Record<string, string>>;
  readonly q: string;
  /** A field; with `-` before it descending. */
  readonly sort: string;
}

/** Kinds of records of which a plan may ask that units have some. */
export type DemandedKind = "channels" | "reporters";

/** How many units have nothing of a kind: of those that must by the plan, or of all where it does not say. */
export interface Without {
  readonly units: number;
  readonly demanded: boolean;
}

/** How many records are of each standing, and how many were withdrawn, of whatever standing. */
export type RecordCounts = Readonly<Record<RecordStanding | "withdrawn", number>>;

/** A list of one kind of record. */
export interface RecordList extends Paged<ShownRecord> {
  readonly asked: RecordsAsked;
  readonly counts: RecordCounts;
  /** The same, whatever is searched for: what is said above the list. */
  readonly whole: RecordCounts;
  /** Who has none of a kind that the plan asks for; null where it asks nobody. */
  readonly lacking: { readonly kind: DemandedKind; readonly byTarget: readonly Lacking[] } | null;
  /** Of channels: whom each reaches, by code. */
  readonly reach: ReadonlyMap<string, ChannelReach> | null;
  /** Of channels: whom each may be counted for, by code; null for other kinds. */
  readonly audiences: ReadonlyMap<string, readonly CoverageAudience[]> | null;
  readonly tabs: ListTabs;
  /** Null where no unit has to have any, or there is but one. */
  readonly without: Without | null;
  /** The field by which the longest waiting one waits, and since when; null where nothing waits or has to. */
  readonly oldest: { readonly field: string; readonly value: RecordValue } | null;
  readonly today: string;
  /** The moment at which the list was read; clocks go on from it. */
  readonly now: string;
  /** Name of the unit asked for, if one was. */
  readonly unitName: string | null;
  /** To which it can be narrowed. */
  readonly upperUnits: readonly Called[];
  /** The reader is on the side that writes. */
  readonly records: boolean;
  /** Lines belong to several units. */
  readonly manyUnits: boolean;
}

/** One change of a record. */
export interface RecordChange {
  readonly at: string;
  /** Null: a command, or somebody who is not known any more. */
  readonly by: string | null;
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** How many of an audience a channel reached on a day. */
export interface ChannelReading {
  readonly id: string;
  readonly version: number;
  readonly audience: string;
  readonly connected: number;
  readonly asOf: string;
  /** Entered by somebody who has no place in the unit whose channel it is. */
  readonly onBehalf: boolean;
}

/** A channel's readings, the newest first; those that were withdrawn are a list of their own. */
export interface ChannelReadings extends Paged<ChannelReading> {
  readonly shows: "counted" | "withdrawn";
  readonly withdrawn: number;
  /** Of whom the newest that counts is; null where there is none. */
  readonly newest: string | null;
}

/** What a record hangs on that stands on a channel's page. */
export interface ChannelPlace {
  /** Null: the reader does not see it. */
  readonly channel: { readonly id: string; readonly name: string } | null;
  readonly of: ReturnType<typeof nounOfPurpose>;
  /** Name of the union whose chair it is about, if about one; its code where the reader does not see it. */
  readonly linked: string | null;
  /** Who that chair is, or was when they left; null where it is not said. */
  readonly chair: string | null;
}

/** Whom a channel reaches: the chairs that are in it, else those whom it was last counted for. */
export interface ChannelReach extends Pick<ChannelReading, "audience" | "connected"> {
  /** Of how many; null = nobody knows, or it is a page that everybody may follow. */
  readonly of: number | null;
  readonly asOf: CivilDate;
}

/** How much the lists of what units record begin with. */
export interface ListTabs {
  /** The unit that the lists are narrowed to, with those below it; empty = all that the reader sees. */
  readonly unit: string;
  /** By kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The closed period in which a record lies. */
export interface RecordLock {
  readonly lock: PeriodLock;
  /** Its end lies in one, too: not even a later fact can be recorded. */
  readonly ended: boolean;
}

/** One record on its own page. */
export interface RecordDetail {
  readonly record: ShownRecord;
  /** Entered by somebody who has no place in the unit. */
  readonly onBehalf: boolean;
  readonly withdrawn: Withdrawal | null;
  readonly files: readonly ShownFile[];
  /** Evidence that lies elsewhere. */
  readonly links: readonly string[];
  /** Who else gives one of its links. */
  readonly linkGiven: LinkGiven;
  readonly linkChecks: LinkChecks;
  readonly history: readonly RecordChange[];
  /** Of a channel: whom it may be counted for. */
  readonly audiences: readonly CoverageAudience[];
  /** Null for what is counted by none. */
  readonly readings: ChannelReadings | null;
  /** Null for what has a list of its own. */
  readonly place: ChannelPlace | null;
  /** Of a reporter: what the unit would not fulfil any more without them; null where nothing. */
  readonly needed: AppointmentDuty | null;
  /** Null for what holds no chairs. */
  readonly roster: Roster | null;
  readonly lock: RecordLock | null;
  /** Days on which its unit is closed. */
  readonly closed: readonly ClosedDays[];
  /** The reader may change it. */
  readonly records: boolean;
  /** Whose drafts are kept; null for a command's session. */
  readonly person: string | null;
  readonly today: string;
  /** The moment at which it was read; clocks go on from it. */
  readonly now: string;
}
