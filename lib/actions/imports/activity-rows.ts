import type { Understood } from "@/lib/actions/activities/fields";
import type { HeldActivity } from "@/lib/db/activities/read";
import type { FreshActivity } from "@/lib/db/activities/write";
import type { TakenRow } from "@/lib/domain/screen/import";
import type { SaidOfActivity } from "@/lib/records/activities";

/** A row that hands in an activity. */
export interface HandingIn extends TakenRow {
  readonly does: "make";
  readonly known: Understood;
  readonly fresh: FreshActivity;
}

/** A row that says anew what an activity says, or the same. */
export interface Rewriting extends TakenRow {
  readonly does: "change" | "nothing";
  readonly activity: HeldActivity;
  readonly before: Partial<SaidOfActivity>;
  readonly changes: Partial<SaidOfActivity>;
}
