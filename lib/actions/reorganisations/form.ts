"use server";

import { serverAction } from "@/lib/actions/client";
import { REORGANISATION_ACTIONS } from "./all";

const create = serverAction(REORGANISATION_ACTIONS.create);
const tried = serverAction(REORGANISATION_ACTIONS.try);
const undo = serverAction(REORGANISATION_ACTIONS.undo);

export async function createReorganisation(...values: readonly unknown[]) {
  return create(...values);
}

export async function tryReorganisation(...values: readonly unknown[]) {
  return tried(...values);
}

export async function undoReorganisation(...values: readonly unknown[]) {
  return undo(...values);
}
