import type { ActivityStatus } from "../activity";
import type { Uncounted } from "../compliance/counts-towards";
import type { ShownFile } from "../file";
import type { LinkChecks } from "../link-check";
import type { ClosedDays, PeriodLock } from "../lock";
import type { Target } from "../plan";
import type { Level } from "../unit";
import type { WorkflowStep } from "../workflow";
import type { ShownActivity } from "./activity";
import type { OfferedSteps } from "./activity-steps";
import type { LinkGiven } from "./given-links";
import type { RecordChange } from "./record";

/** An activity's page: the record, what the asker can do with it now, and how it came to be. */
export interface ActivityDetail {
  readonly activity: ShownActivity;
  readonly steps: readonly WorkflowStep[];
  readonly offered: OfferedSteps;
  /** Those among `steps` that have to say why. */
  readonly stepsWithReason: readonly WorkflowStep[];
  /** The closed period in which it lies: nothing can be done with it then. */
  readonly lock: PeriodLock | null;
  /** Days on which its unit is closed. */
  readonly closed: readonly ClosedDays[];
  /** The asker recorded it. */
  readonly mine: boolean;
  readonly files: readonly ShownFile[];
  readonly linkChecks: LinkChecks;
  /** Oldest first. */
  readonly history: readonly RecordChange[];
  readonly linkGiven: LinkGiven;
}

/** Why an activity counts towards nothing: what it is, or that its year has no plan. */
export interface CountedNowhere {
  readonly why: Uncounted | "NO_PLAN";
  readonly status: ActivityStatus;
  readonly level: Level;
}

/** The plan's targets that an activity is about, by their codes and titles. */
export interface TargetsMeant {
  /** Whose rule it fulfils as it stands. */
  readonly countsTowards: readonly Pick<Target, "code" | "title">[];
  /** Whose rule it would fulfil, were it said where it appeared. */
  readonly lostWithoutOutlet: readonly Pick<Target, "code" | "title">[];
  /** Null for one that counts, and for one that is withdrawn. */
  readonly nowhere: CountedNowhere | null;
}
