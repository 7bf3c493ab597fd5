import type { Placed } from "@/lib/actions/records/belongs";
import type { Changing } from "@/lib/actions/records/judge";
import type { TakenRow } from "@/lib/domain/screen/import";

/** A row that makes a record. */
export interface Making extends TakenRow {
  readonly does: "make";
  readonly place: Placed;
}

/** A row that says anew what a record says, or the same. */
export interface Correcting extends TakenRow {
  readonly does: "change" | "nothing";
  readonly changing: Changing;
}
