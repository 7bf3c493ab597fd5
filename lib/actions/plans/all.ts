import { defineAction } from "@/lib/actions/definition";
import { blocksPut } from "@/lib/schemas/block";
import {
  documentNew,
  newPlan,
  overridePut,
  overrideRemoval,
  passageDropped,
  planClone,
  planEdit,
  planRevision,
  planStep,
  proposalApproval,
  proposalRejection,
  proposalSaid,
  targetNew,
  targetPut,
  targetRemoval,
} from "@/lib/schemas/plan-change";
import { putBlocks } from "./blocks";
import { addDocument, addFoundTarget, dropPassage } from "./documents";
import { wrongInPlan } from "./held";
import { judgedUnit, putOverride, removeOverride } from "./overrides";
import { approveProposal, proposeOverride, rejectProposal } from "./proposals";
import { putTarget, removeTarget, wrongTarget } from "./targets";
import {
  closePlan,
  copyPlan,
  createPlan,
  editPlan,
  issueDraft,
  judgePlan,
  judgeRevision,
  revisePlan,
  wrongYear,
} from "./work";

const right = "administers";

/** What administrators do with plans, and what those who record for a unit propose. */
export const PLAN_ACTIONS = {
  create: defineAction({
    ...{ name: "plan.create", schema: newPlan, right, work: createPlan },
    alsoKnown: ({ tx }, said) => wrongYear(tx, said),
  }),
  edit: defineAction({
    ...{ name: "plan.edit", schema: planEdit, right, work: editPlan },
    alsoKnown: ({ tx }, said) => wrongInPlan(tx, said, judgePlan),
  }),
  clone: defineAction({
    ...{ name: "plan.clone", schema: planClone, right, work: copyPlan },
    alsoKnown: ({ tx }, said) => wrongYear(tx, said),
  }),
  issue: defineAction({ name: "plan.issue", schema: planStep, right, work: issueDraft }),
  close: defineAction({ name: "plan.close", schema: planStep, right, work: closePlan }),
  revise: defineAction({
    ...{ name: "plan.revise", schema: planRevision, right, work: revisePlan },
    alsoKnown: ({ tx }, said) => wrongInPlan(tx, said, judgeRevision),
  }),
  addTarget: defineAction({
    ...{ name: "target.add", schema: targetNew, right, work: addFoundTarget },
    alsoKnown: ({ tx }, said) => wrongTarget(tx, said, true),
  }),
  putTarget: defineAction({
    ...{ name: "target.put", schema: targetPut, right, work: putTarget },
    alsoKnown: ({ tx }, said) => wrongTarget(tx, said, false),
  }),
  removeTarget: defineAction({ name: "target.remove", schema: targetRemoval, right, work: removeTarget }),
  addDocument: defineAction({ name: "planDocument.add", schema: documentNew, right, work: addDocument }),
  dropPassage: defineAction({ name: "planDocument.judge", schema: passageDropped, right, work: dropPassage }),
  putOverride: defineAction({
    ...{ name: "override.put", schema: overridePut, right, work: putOverride },
    alsoKnown: ({ tx }, said) => wrongInPlan(tx, said, (plan) => judgedUnit(tx, plan, said)),
  }),
  removeOverride: defineAction({
    name: "override.remove",
    schema: overrideRemoval,
    right,
    work: removeOverride,
  }),
  putBlocks: defineAction({ name: "block.put", schema: blocksPut, right, work: putBlocks }),
  propose: defineAction({
    name: "proposal.create",
    schema: proposalSaid,
    right: "records",
    alsoKnown: ({ tx }, said) => wrongInPlan(tx, said, (plan) => judgedUnit(tx, plan, said)),
    work: proposeOverride,
  }),
  approve: defineAction({ name: "proposal.approve", schema: proposalApproval, right, work: approveProposal }),
  reject: defineAction({ name: "proposal.reject", schema: proposalRejection, right, work: rejectProposal }),
};
