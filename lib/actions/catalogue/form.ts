"use server";

import { serverAction } from "@/lib/actions/client";
import { CATALOGUE_ACTIONS } from "./all";

const addType = serverAction(CATALOGUE_ACTIONS.activityTypes.create);
const changeType = serverAction(CATALOGUE_ACTIONS.activityTypes.edit);
const addPlace = serverAction(CATALOGUE_ACTIONS.outlets.create);
const changePlace = serverAction(CATALOGUE_ACTIONS.outlets.edit);
const addChoice = serverAction(CATALOGUE_ACTIONS.activityChoices.create);
const changeChoice = serverAction(CATALOGUE_ACTIONS.activityChoices.edit);

export async function addActivityType(...values: readonly unknown[]) {
  return addType(...values);
}

export async function editActivityType(...values: readonly unknown[]) {
  return changeType(...values);
}

export async function addOutlet(...values: readonly unknown[]) {
  return addPlace(...values);
}

export async function editOutlet(...values: readonly unknown[]) {
  return changePlace(...values);
}

export async function addActivityChoice(...values: readonly unknown[]) {
  return addChoice(...values);
}

export async function editActivityChoice(...values: readonly unknown[]) {
  return changeChoice(...values);
}
