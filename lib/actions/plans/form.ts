"use server";

import { serverAction } from "@/lib/actions/client";
import { PLAN_ACTIONS } from "./all";

const clone = serverAction(PLAN_ACTIONS.clone);
const issue = serverAction(PLAN_ACTIONS.issue);
const revise = serverAction(PLAN_ACTIONS.revise);

export async function clonePlan(...values: readonly unknown[]) {
  return clone(...values);
}

export async function issuePlan(...values: readonly unknown[]) {
  return issue(...values);
}

export async function reviseTargets(...values: readonly unknown[]) {
  return revise(...values);
}
