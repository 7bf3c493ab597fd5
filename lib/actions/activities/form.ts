"use server";

import { serverAction } from "@/lib/actions/client";
import { ACTIVITY_ACTIONS, STEP_ACTIONS } from "./all";
import { approvalOfMany } from "./approve-many";

// What the screens do: the same definitions as the API's, called from forms.

const actions = {
  save: serverAction(ACTIVITY_ACTIONS.save),
  createSeveral: serverAction(ACTIVITY_ACTIONS.createSeveral),
  takeBackSeveral: serverAction(ACTIVITY_ACTIONS.takeBackSeveral),
  submit: serverAction(STEP_ACTIONS.submit),
  recall: serverAction(STEP_ACTIONS.recall),
  approve: serverAction(STEP_ACTIONS.approve),
  approveMany: serverAction(approvalOfMany),
  return: serverAction(STEP_ACTIONS.return),
  reject: serverAction(STEP_ACTIONS.reject),
  publish: serverAction(STEP_ACTIONS.publish),
  reopen: serverAction(STEP_ACTIONS.reopen),
  withdraw: serverAction(STEP_ACTIONS.withdraw),
  restore: serverAction(STEP_ACTIONS.restore),
};

/** Saves the form, as a draft or handed in (`status`). */
export async function saveActivity(...values: readonly unknown[]) {
  return actions.save(...values);
}

/** All of a grid's rows or none. */
export async function logSeveral(...values: readonly unknown[]) {
  return actions.createSeveral(...values);
}

/** What "undo" after that is. */
export async function takeBackSeveral(...values: readonly unknown[]) {
  return actions.takeBackSeveral(...values);
}

export async function submitActivity(...values: readonly unknown[]) {
  return actions.submit(...values);
}

/** Also what "undo" after submitting is (security.md §3). */
export async function recallActivity(...values: readonly unknown[]) {
  return actions.recall(...values);
}

export async function approveActivity(...values: readonly unknown[]) {
  return actions.approve(...values);
}

export async function approveActivities(...values: readonly unknown[]) {
  return actions.approveMany(...values);
}

export async function returnActivity(...values: readonly unknown[]) {
  return actions.return(...values);
}

export async function rejectActivity(...values: readonly unknown[]) {
  return actions.reject(...values);
}

export async function publishActivity(...values: readonly unknown[]) {
  return actions.publish(...values);
}

export async function reopenActivity(...values: readonly unknown[]) {
  return actions.reopen(...values);
}

export async function withdrawActivity(...values: readonly unknown[]) {
  return actions.withdraw(...values);
}

export async function restoreActivity(...values: readonly unknown[]) {
  return actions.restore(...values);
}
