import type { CivilDate } from "../calendar";
import type { KeptPlan, OverrideProposal, PlanChange, SaidOverride, Target } from "../plan";
import type { Paged } from "./paged";
import type { ChosenUnit } from "./unit-choice";

/** How a unit is excepted: from a target, or by another figure. */
export const OVERRIDE_WAYS = ["another", "waived"] as const;

/** What the list is narrowed by; empty = not. */
export interface ExceptionsAsked {
  readonly q: string;
  readonly target: string;
  readonly way: (typeof OVERRIDE_WAYS)[number] | "";
}

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
  /** Whatever the list is narrowed to: how many units are excepted from something, and from which targets. */
  readonly excepted: { readonly units: number; readonly targets: readonly Target[] };
  readonly filters: ExceptionsAsked;
  readonly listed: Paged<ListedOverride>;
  readonly today: CivilDate;
}
