"use server";

import { serverAction } from "@/lib/actions/client";
import { PLAN_ACTIONS } from "./all";

const create = serverAction(PLAN_ACTIONS.create);
const edit = serverAction(PLAN_ACTIONS.edit);
const clone = serverAction(PLAN_ACTIONS.clone);
const issue = serverAction(PLAN_ACTIONS.issue);
const close = serverAction(PLAN_ACTIONS.close);
const add = serverAction(PLAN_ACTIONS.addTarget);
const put = serverAction(PLAN_ACTIONS.putTarget);
const remove = serverAction(PLAN_ACTIONS.removeTarget);
const except = serverAction(PLAN_ACTIONS.putOverride);
const end = serverAction(PLAN_ACTIONS.removeOverride);
const addText = serverAction(PLAN_ACTIONS.addDocument);
const judge = serverAction(PLAN_ACTIONS.dropPassage);
const putBlocks = serverAction(PLAN_ACTIONS.putBlocks);
const propose = serverAction(PLAN_ACTIONS.propose);
const approve = serverAction(PLAN_ACTIONS.approve);
const reject = serverAction(PLAN_ACTIONS.reject);

export async function beginPlan(...values: readonly unknown[]) {
  return create(...values);
}

export async function editPlanSaid(...values: readonly unknown[]) {
  return edit(...values);
}

export async function clonePlan(...values: readonly unknown[]) {
  return clone(...values);
}

export async function issuePlan(...values: readonly unknown[]) {
  return issue(...values);
}

export async function endPlan(...values: readonly unknown[]) {
  return close(...values);
}

export async function newTarget(...values: readonly unknown[]) {
  return add(...values);
}

export async function saveTarget(...values: readonly unknown[]) {
  return put(...values);
}

export async function dropTarget(...values: readonly unknown[]) {
  return remove(...values);
}

export async function exceptUnit(...values: readonly unknown[]) {
  return except(...values);
}

export async function endException(...values: readonly unknown[]) {
  return end(...values);
}

export async function saveYearBlocks(...values: readonly unknown[]) {
  return putBlocks(...values);
}

export async function proposeException(...values: readonly unknown[]) {
  return propose(...values);
}

export async function approveException(...values: readonly unknown[]) {
  return approve(...values);
}

export async function rejectException(...values: readonly unknown[]) {
  return reject(...values);
}

export async function addPlanDocument(...values: readonly unknown[]) {
  return addText(...values);
}

export async function judgePassage(...values: readonly unknown[]) {
  return judge(...values);
}
