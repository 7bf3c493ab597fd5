import type { CivilDate } from "../calendar";
import type { KeptPlan, OverrideProposal, PlanChange, SaidOverride, Target } from "../plan";
import type { ChosenUnit } from "./unit-choice";

/** A unit's exception, as a list shows it. */
export interface ListedOverride extends SaidOverride {
  readonly unitName: string;
  readonly asked: Target;
  /** Null where it came with the plan, and nobody decided it since. */
  readonly decided: Pick<PlanChange, "from" | "at" | "by"> | null;
}

/** What was proposed, as a list shows it. */
export interface ListedProposal extends OverrideProposal {
  readonly unitName: string;
  readonly asked: Target;
}

/** Units of which other figures are asked in a year, and what an administrator needs to ask another. */
export interface OverridesScreen {
  readonly plan: Pick<KeptPlan, "year" | "version" | "status">;
  /** The reader administers, and the plan is not closed. */
  readonly changes: boolean;
  /** The reader records for some unit, and may propose. */
  readonly proposes: boolean;
  readonly choice: ChosenUnit;
  /** Those that the chosen unit can be excepted from. */
  readonly targets: readonly Target[];
  /** What the chosen unit is excepted from already. */
  readonly present: readonly ListedOverride[];
  /** The newest, those first that wait. */
  readonly proposals: readonly ListedProposal[];
  readonly listed: readonly ListedOverride[];
  /** Where the list goes on; null = this was the last part. */
  readonly next: string | null;
  readonly today: CivilDate;
}
