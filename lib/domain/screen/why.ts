import type { ActivityStatus } from "../activity";
import type { CivilDate } from "../calendar";
import type { CatalogueNames } from "../catalogue";
import type { EvidenceKind, Reason } from "../compliance/explain/evidence";
import type { Exception, ToldChange } from "../plan";
import type { Line } from "./line";

/** A record behind a number; of a unit that the reader does not see all but the unit's code is null. */
export interface RecordShown {
  readonly kind: EvidenceKind;
  readonly id: string | null;
  readonly unit: string;
  readonly on: CivilDate | null;
  readonly title: string | null;
}

/** What a count says: more than it adds where it is over the total. */
export interface ReadingSaid {
  /** The code of the channel that was counted. */
  readonly channel: string;
  readonly connected: number;
}

/** Why one number is what it is: the line, and a part of the records that were looked at. */
export interface WhyView {
  readonly unit: { readonly code: string; readonly name: string; readonly from: CivilDate | null };
  readonly line: Line;
  /** What is asked of the unit instead of the plan's figure, and why. */
  readonly exception: Exception | null;
  /** Of the target since its plan was issued, the newest first. */
  readonly changes: readonly ToldChange[];
  readonly counted: readonly (RecordShown & { readonly contribution: number })[];
  readonly notCounted: readonly (RecordShown & { readonly reason: Reason })[];
  /** Of the activities among them that the reader sees. */
  readonly statuses: Readonly<Record<string, ActivityStatus>>;
  /** Of the counts among them. */
  readonly readings: Readonly<Record<string, ReadingSaid>>;
  /** Names by code. */
  readonly names: CatalogueNames;
  readonly isFirst: boolean;
  readonly nextCursor: string | null;
}
