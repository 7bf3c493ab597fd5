import type { RolledUp } from "../compliance/order";
import type { Target } from "../plan";
import type { Level } from "../unit";
import type { Line } from "./line";

/** How the units of a target stand. */
export interface TargetStanding {
  readonly target: Target;
  readonly rolled: RolledUp;
  /** Where one unit alone has it, as the province has its own: how that unit stands. */
  readonly only: Line | null;
}

/** The year's targets, by level. */
export interface TargetList {
  readonly planTitle: string;
  /** Where bands of bars end, by the plan's classes. */
  readonly limits: readonly number[];
  readonly levels: readonly { readonly level: Level; readonly targets: readonly TargetStanding[] }[];
}
