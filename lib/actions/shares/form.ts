"use server";

import { serverAction } from "@/lib/actions/client";
import { SHARE_ACTIONS } from "./all";

const create = serverAction(SHARE_ACTIONS.create);
const revoke = serverAction(SHARE_ACTIONS.revoke);

export async function shareBoard(...values: readonly unknown[]) {
  return create(...values);
}

export async function revokeBoard(...values: readonly unknown[]) {
  return revoke(...values);
}
