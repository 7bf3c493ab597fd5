import type { CivilDate } from "../calendar";
import type { OwnText } from "../catalogue";
import type { Purpose } from "../channel";
import type { Headcount } from "../headcount";
import type { Kind, Level } from "../unit";
import type { ShownActivity } from "./activity";
import type { ReportedHeadcount } from "./headcount";
import type { Paged } from "./paged";
import type { SubUnit, SubUnitsAsked } from "./sub-units";
import type { UnitView } from "./unit";
import type { WhyView } from "./why";

/** A unit as it was on a day. */
export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** The parent's code on the day; null where no placement holds. */
  readonly parent: string | null;
  readonly headcount: Headcount | null;
  readonly version: number;
}

/**
 * Something that happened to a unit: it came from or became another, moved below another, was called otherwise until then
 * (`NAMED`), or ended and what was below it went to another (`HANDED`).
 */
export interface UnitEvent {
  readonly kind: "RENAMED" | "MERGED" | "SPLIT" | "MOVED" | "NAMED" | "HANDED";
  readonly on: CivilDate;
  /** Whether the unit is what came of it (or moved below `other`), not what it was made from (or left). */
  readonly into: boolean;
  /** The other unit's name, or the former one; null when the reader does not see it. */
  readonly other: string | null;
  /** The other unit's code; null when there is none, or the reader does not see it. */
  readonly code: string | null;
}

/** Units that moved below this one on a day, or from it below another. */
export interface MovedBelow {
  readonly on: CivilDate;
  readonly came: boolean;
  readonly count: number;
  /** One of them that the reader sees. */
  readonly other: string | null;
}

/** A page or group that a unit runs today. */
export interface ChannelGroup {
  readonly id: string;
  readonly purpose: Purpose;
  /** It has an address that people can be invited to. */
  readonly invites: boolean;
}

/** A unit's page. */
export interface UnitPage extends Paged<SubUnit> {
  readonly unit: UnitRecord;
  /** Units above that the reader sees, the highest first. */
  readonly above: readonly { readonly code: string; readonly name: string }[];
  readonly view: UnitView;
  readonly reported: ReportedHeadcount | null;
  readonly asked: SubUnitsAsked;
  readonly latest: readonly ShownActivity[];
  /** Names of the federation's own types, by code. */
  readonly typeNames: Readonly<Record<string, OwnText>>;
  /** The reader says who chairs it. */
  readonly changesChair: boolean;
  /** Activities of the year up to the day. */
  readonly activities: number;
  /** What was returned to a chair and asks for work, of whatever year, the newest first. */
  readonly returned: readonly ShownActivity[];
  /** Where a chair's people are counted. */
  readonly groups: readonly ChannelGroup[];
  readonly story: readonly UnitEvent[];
  readonly moves: readonly MovedBelow[];
  readonly why: WhyView | null;
  /** The reader is a grassroots chair, whose page this is. */
  readonly chair: boolean;
  /** The reader records for this unit. */
  readonly records: boolean;
}
