"use server";

import { serverAction } from "@/lib/actions/client";
import { RECORD_ACTIONS } from "./all";
import { reporterEnding } from "./end-reporter";

const { reporters } = RECORD_ACTIONS;
const actions = {
  appoint: serverAction(reporters.create),
  end: serverAction(reporterEnding),
  withdraw: serverAction(reporters.withdraw),
  restore: serverAction(reporters.restore),
};

export async function appointReporter(...values: readonly unknown[]) {
  return actions.appoint(...values);
}

export async function endReporter(...values: readonly unknown[]) {
  return actions.end(...values);
}

/** Undoes an appointment that was recorded by mistake. */
export async function withdrawReporter(...values: readonly unknown[]) {
  return actions.withdraw(...values);
}

/** Takes a withdrawal back. */
export async function restoreReporter(...values: readonly unknown[]) {
  return actions.restore(...values);
}
