import { defineAction } from "@/lib/actions/definition";
import { planClone, planIssue, planRevision } from "@/lib/schemas/plan-change";
import { copyPlan, issueDraft, revisePlan } from "./work";

/** What administrators do with plans. */
export const PLAN_ACTIONS = {
  clone: defineAction({ name: "plan.clone", schema: planClone, right: "administers", work: copyPlan }),
  issue: defineAction({ name: "plan.issue", schema: planIssue, right: "administers", work: issueDraft }),
  revise: defineAction({ name: "plan.revise", schema: planRevision, right: "administers", work: revisePlan }),
};
