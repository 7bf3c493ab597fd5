import { PLAN_ACTIONS } from "@/lib/actions/plans/all";
import { loadKeptPlan, loadTarget } from "@/lib/db/plans/read";
import { listBlocks } from "@/lib/queries/blocks/list";
import { getOverride, listOverrides, listProposals } from "@/lib/queries/overrides/list";
import { listPlans } from "@/lib/queries/plans/list";
import { listAnswer } from "@/lib/schemas/answers/list";
import {
  blocksAnswer,
  keptTargetAnswer,
  listedPlanAnswer,
  overrideAnswer,
  planAnswer,
  proposalAnswer,
} from "@/lib/schemas/answers/plan";
import {
  addressedOverride,
  addressedPlan,
  addressedTarget,
  overrideQuestion,
  proposalQuestion,
} from "@/lib/schemas/plan-change";
import { shape } from "@/lib/schemas/shape";
import { type Call, readCall, writeCall } from "./call";

const PLAN = "/plans/{year}";
const TARGET = `${PLAN}/targets/{code}`;
const OVERRIDES = `${PLAN}/overrides`;
const OVERRIDE = `${OVERRIDES}/{unit}/{target}`;
const BLOCKS = `${PLAN}/blocks`;
const PROPOSALS = `${PLAN}/proposals`;
const AMENDED = "of an issued plan with a reason and the day from which it holds; of a closed one not";

/** The plan as data: itself, its targets, and the exceptions of units. */
export const PLAN_CALLS: readonly Call[] = [
  readCall("/plans", {
    summary: "The federation's plans, newest first, also those that are being written",
    asked: shape({}),
    answer: listAnswer(listedPlanAnswer),
    query: (tx) => listPlans(tx),
  }),
  writeCall("POST", "/plans", PLAN_ACTIONS.create, {
    summary: "Begin a plan on a blank page, as a draft",
    answer: planAnswer,
    creates: true,
  }),
  readCall(PLAN, {
    summary: "A plan with its targets, and what was changed since it was issued",
    asked: addressedPlan,
    answer: planAnswer,
    version: ({ version }) => version,
    query: (tx, _, { year }) => loadKeptPlan(tx, year),
  }),
  writeCall("PATCH", PLAN, PLAN_ACTIONS.edit, {
    summary: `Change what a plan says of itself, ${AMENDED}; absent keys stay as they are`,
    answer: planAnswer,
    ifMatch: "required",
  }),
  writeCall("POST", "/plans/{source}/clone", PLAN_ACTIONS.clone, {
    summary: "Make a draft for another year with the same targets",
    answer: planAnswer,
    creates: true,
  }),
  writeCall("POST", `${PLAN}/issue`, PLAN_ACTIONS.issue, {
    summary: "Put a draft into force",
    answer: planAnswer,
    ifMatch: "optional",
  }),
  writeCall("POST", `${PLAN}/close`, PLAN_ACTIONS.close, {
    summary: "Close an issued plan: it answers as before, and changes no more",
    answer: planAnswer,
    ifMatch: "optional",
  }),
  writeCall("POST", `${PLAN}/revise`, PLAN_ACTIONS.revise, {
    summary: `Change figures of targets, ${AMENDED}`,
    answer: planAnswer,
    ifMatch: "optional",
  }),
  writeCall("POST", `${PLAN}/targets`, PLAN_ACTIONS.addTarget, {
    summary: `Put a target into a plan that has none of its code, ${AMENDED}`,
    answer: keptTargetAnswer,
    ifMatch: "optional",
    creates: true,
  }),
  readCall(TARGET, {
    summary: "One target; its version is the plan's",
    asked: addressedTarget,
    answer: keptTargetAnswer,
    version: ({ version }) => version,
    query: (tx, _, { year, code }) => loadTarget(tx, year, code),
  }),
  writeCall("PUT", TARGET, PLAN_ACTIONS.putTarget, {
    summary: `Put a target into a plan or say it anew, ${AMENDED}`,
    answer: keptTargetAnswer,
    ifMatch: "optional",
  }),
  writeCall("DELETE", TARGET, PLAN_ACTIONS.removeTarget, {
    summary: `Take a target out of a plan, ${AMENDED}`,
    answer: keptTargetAnswer,
    ifMatch: "optional",
  }),
  readCall(OVERRIDES, {
    summary: "Exceptions of the caller's units, by unit and target",
    asked: overrideQuestion,
    answer: listAnswer(overrideAnswer),
    query: (tx, _, asked) => listOverrides(tx, asked),
  }),
  readCall(OVERRIDE, {
    summary: "One unit's exception from a target; its version is the plan's",
    asked: addressedOverride,
    answer: overrideAnswer,
    version: ({ version }) => version,
    query: (tx, _, asked) => getOverride(tx, asked),
  }),
  writeCall("PUT", OVERRIDE, PLAN_ACTIONS.putOverride, {
    summary: `Ask another figure of a unit or nothing at all, ${AMENDED}`,
    answer: overrideAnswer,
    ifMatch: "optional",
  }),
  writeCall("DELETE", OVERRIDE, PLAN_ACTIONS.removeOverride, {
    summary: `End a unit's exception, ${AMENDED}`,
    answer: overrideAnswer,
    ifMatch: "optional",
  }),
  readCall(BLOCKS, {
    summary:
      "Which of the caller's units compete with one another in the plan's year; the version is the plan's",
    asked: addressedPlan,
    answer: blocksAnswer,
    version: ({ version }) => version,
    query: (tx, _, { year }) => listBlocks(tx, year),
  }),
  writeCall("PUT", BLOCKS, PLAN_ACTIONS.putBlocks, {
    summary:
      "Put units into blocks, by code or name, instead of all that the year had; into none with an empty list",
    answer: blocksAnswer,
    ifMatch: "optional",
  }),
  readCall(PROPOSALS, {
    summary: "What was proposed of the caller's units, the newest first, and what became of it",
    asked: proposalQuestion,
    answer: listAnswer(proposalAnswer),
    query: (tx, _, asked) => listProposals(tx, asked),
  }),
  writeCall("POST", PROPOSALS, PLAN_ACTIONS.propose, {
    summary: "Propose that another figure be asked of a unit, or nothing at all",
    answer: proposalAnswer,
    creates: true,
  }),
  writeCall("POST", `${PROPOSALS}/{id}/approve`, PLAN_ACTIONS.approve, {
    summary: "Take a proposal: it holds as an exception from a day on",
    answer: overrideAnswer,
    ifMatch: "optional",
  }),
  writeCall("POST", `${PROPOSALS}/{id}/reject`, PLAN_ACTIONS.reject, {
    summary: "Do not take a proposal, and say why",
    answer: proposalAnswer,
  }),
];
