"use server";

import { serverAction } from "@/lib/actions/client";
import { SAVED_TABLE_ACTIONS } from "./all";

const save = serverAction(SAVED_TABLE_ACTIONS.save);
const rename = serverAction(SAVED_TABLE_ACTIONS.rename);
const remove = serverAction(SAVED_TABLE_ACTIONS.remove);
const restore = serverAction(SAVED_TABLE_ACTIONS.restore);

export async function saveTableForm(...values: readonly unknown[]) {
  return save(...values);
}

export async function renameTableForm(...values: readonly unknown[]) {
  return rename(...values);
}

export async function removeTableForm(...values: readonly unknown[]) {
  return remove(...values);
}

export async function restoreTableForm(...values: readonly unknown[]) {
  return restore(...values);
}
