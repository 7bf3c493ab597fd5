import type { KeptPlan } from "../plan";

/** A year's blocks with the names of their units. */
export interface BlocksScreen {
  readonly plan: Pick<KeptPlan, "year" | "version">;
  /** The reader administers, and the plan is not closed. */
  readonly changes: boolean;
  readonly blocks: readonly {
    readonly name: string;
    readonly units: readonly { readonly code: string; readonly name: string }[];
  }[];
  /** The same as it is typed. */
  readonly text: string;
}
