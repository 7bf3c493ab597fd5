import type { ActivityStatus, Attendance } from "../activity";
import type { CivilDate } from "../calendar";

/** When, by whom (null: a command, or somebody who is not known any more) and why. */
export interface Withdrawal {
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
}

/** An activity as pages and programs see it; instants are RFC 3339 with +07:00, people are named. */
export interface ShownActivity extends Attendance {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly type: string;
  readonly occurredOn: CivilDate;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly status: ActivityStatus;
  readonly content: string | null;
  readonly form: string | null;
  readonly audiences: readonly string[];
  readonly quantity: number;
  /** Ids of its evidence. */
  readonly files: readonly string[];
  /** Where else it can be read. */
  readonly links: readonly string[];
  /** Recorded by a unit above. */
  readonly onBehalf: boolean;
  /** Changed by who may decide, after it was submitted. */
  readonly changedInReview: boolean;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** Why it was returned or rejected. */
  readonly reason: string | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly withdrawn: Withdrawal | null;
  readonly version: number;
}

/** What each of several activities has become, in the order in which they were sent. */
export interface SeveralSaved {
  readonly items: readonly Pick<ShownActivity, "id" | "status" | "version">[];
}
