import type { KeptPlan } from "../plan";
import type { PlanDocument, PlanDocumentHead } from "../plan-document/document";
import type { FoundPassage } from "../plan-document/found";
import type { OpenTarget } from "./plan";

/** The text of a plan with what is found in it. */
export interface PlanDocumentScreen {
  readonly plan: KeptPlan;
  /** The reader administers, and the plan is not closed. */
  readonly changes: boolean;
  /** Null = one is still to be pasted. */
  readonly document: PlanDocument | null;
  /** All of the plan's, the newest first. */
  readonly documents: readonly PlanDocumentHead[];
  readonly found: readonly FoundPassage[];
  /** Null = none is open, or it cannot be changed here. */
  readonly open: { readonly found: FoundPassage; readonly editor: OpenTarget | null } | null;
  readonly today: string;
}
