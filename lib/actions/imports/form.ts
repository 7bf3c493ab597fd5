"use server";

import { serverAction } from "@/lib/actions/client";
import { IMPORT_ACTIONS } from "./all";

const undo = serverAction(IMPORT_ACTIONS.undo);

/** Takes a whole import back. */
export async function undoWholeImport(...values: readonly unknown[]) {
  return undo(...values);
}
