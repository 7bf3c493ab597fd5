"use server";

import { serverAction } from "@/lib/actions/client";
import { SELF_SCORE_ACTIONS } from "./all";

const say = serverAction(SELF_SCORE_ACTIONS.say);

export async function saySelfScoreForm(...values: readonly unknown[]) {
  return say(...values);
}
