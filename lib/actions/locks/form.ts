"use server";

import { serverAction } from "@/lib/actions/client";
import { LOCK_ACTIONS } from "./all";

const close = serverAction(LOCK_ACTIONS.close);
const reopen = serverAction(LOCK_ACTIONS.reopen);

export async function closePeriod(...values: readonly unknown[]) {
  return close(...values);
}

export async function reopenPeriod(...values: readonly unknown[]) {
  return reopen(...values);
}
