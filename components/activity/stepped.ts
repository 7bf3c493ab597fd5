import type { ActivityStatus } from "@/lib/domain/activity";
import type { WorkflowStep } from "@/lib/domain/workflow";

/** Steps that are a press of a button; `edit` is a page. */
export type PressedStep = Exclude<WorkflowStep, "edit">;

export interface Stepped {
  readonly id: string;
  readonly version: number;
  readonly status: ActivityStatus;
}
