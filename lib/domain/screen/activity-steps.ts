import type { ActivityStatus } from "../activity";
import type { ActivityState, WorkflowStep } from "../workflow";

/** What an activity's page offers its reader: one filled button, and the rest under one menu. */
export interface OfferedSteps {
  readonly primary: WorkflowStep | null;
  readonly menu: readonly WorkflowStep[];
}

/** What an activity in each state waits for, the most wanted first; the first that the reader may take is the button. */
const AWAITED: Record<ActivityStatus, readonly WorkflowStep[]> = {
  // What was taken back to be corrected is opened to be corrected.
  DRAFT: ["edit", "submit"],
  RETURNED: ["edit"],
  SUBMITTED: ["approve", "recall"],
  APPROVED: ["publish", "edit"],
  PUBLISHED: ["edit"],
  REJECTED: ["reopen"],
};

/** The menu's order: going on, deciding, taking back. */
const MENU: readonly WorkflowStep[] = [
  "submit",
  "return",
  "reject",
  "edit",
  "publish",
  "recall",
  "reopen",
  "withdraw",
];

/**
 * What of the steps that are possible now the page offers, and how loud. Whoever may return the activity with a reason is
 * not asked to recall it as well.
 */
export function offeredSteps(
  { status, withdrawn }: Pick<ActivityState, "status" | "withdrawn">,
  possible: readonly WorkflowStep[],
): OfferedSteps {
  const offered = possible.filter((step) => step !== "recall" || !possible.includes("return"));
  const awaited: readonly WorkflowStep[] = withdrawn ? ["restore"] : AWAITED[status];
  const primary = awaited.find((step) => offered.includes(step)) ?? null;
  return { primary, menu: MENU.filter((step) => step !== primary && offered.includes(step)) };
}
