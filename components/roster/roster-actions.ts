import type { RecordAction } from "@/components/record/record-form";
import type { Action } from "@/components/ui/use-send";

/** What was ticked, and the way back. */
type TickAction = Action<{ readonly links: readonly { readonly id: string }[] }>;

/** What is done on a roster: with one chair's link, or with many at once. */
export interface RosterActions extends Readonly<Record<"create" | "edit" | "withdraw", RecordAction>> {
  readonly tick: TickAction;
  readonly untick: TickAction;
}
