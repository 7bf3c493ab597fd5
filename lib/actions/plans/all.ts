import { defineAction } from "@/lib/actions/definition";
import { wrongBy } from "@/lib/actions/field-error";
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
import { openPlan, refuseUnexplained } from "./held";
import { putOverride, removeOverride, wrongException } from "./overrides";
import { approveProposal, proposeOverride, rejectProposal } from "./proposals";
import { putTarget, removeTarget, wrongTarget } from "./targets";
import { closePlan, copyPlan, createPlan, editPlan, issueDraft, judgePlan, revisePlan } from "./work";

const right = "administers";

/** What administrators do with plans, and what those who record for a unit propose. */
export const PLAN_ACTIONS = {
  create: defineAction({ name: "plan.create", schema: newPlan, right, work: createPlan }),
  edit: defineAction({
    ...{ name: "plan.edit", schema: planEdit, right, work: editPlan },
    alsoKnown: ({ tx }, { year, ...said }) =>
      wrongBy(async () => year !== undefined && judgePlan(await openPlan(tx, { year }), said)),
  }),
  clone: defineAction({ name: "plan.clone", schema: planClone, right, work: copyPlan }),
  issue: defineAction({ name: "plan.issue", schema: planStep, right, work: issueDraft }),
  close: defineAction({ name: "plan.close", schema: planStep, right, work: closePlan }),
  revise: defineAction({ name: "plan.revise", schema: planRevision, right, work: revisePlan }),
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
    alsoKnown: async ({ tx }, { year, reason, ...said }) => [
      ...wrongException(said),
      ...(await wrongBy(
        async () => year !== undefined && refuseUnexplained(await openPlan(tx, { year }), reason),
      )),
    ],
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
    work: proposeOverride,
    alsoKnown: async (_, said) => wrongException(said),
  }),
  approve: defineAction({ name: "proposal.approve", schema: proposalApproval, right, work: approveProposal }),
  reject: defineAction({ name: "proposal.reject", schema: proposalRejection, right, work: rejectProposal }),
};
