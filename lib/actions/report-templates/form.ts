"use server";

import { serverAction } from "@/lib/actions/client";
import { TEMPLATE_ACTIONS } from "./all";

const remove = serverAction(TEMPLATE_ACTIONS.remove);
const restore = serverAction(TEMPLATE_ACTIONS.restore);

export async function removeTemplateForm(...values: readonly unknown[]) {
  return remove(...values);
}

export async function restoreTemplateForm(...values: readonly unknown[]) {
  return restore(...values);
}
