import type { Placed } from "@/lib/actions/records/belongs";
import type { Changing } from "@/lib/actions/records/judge";
import type { Taken } from "./plan";

/** A row that makes a record. */
export interface Making extends Taken {
  readonly does: "make";
  readonly place: Placed;
}

/** A row that says anew what a record says, or the same. */
export interface Correcting extends Taken {
  readonly does: "change" | "nothing";
  readonly changing: Changing;
}
