"use server";

import { serverAction } from "@/lib/actions/client";
import { SPOT_CHECK_ACTIONS } from "./all";

const draw = serverAction(SPOT_CHECK_ACTIONS.draw);
const judge = serverAction(SPOT_CHECK_ACTIONS.judge);

export async function drawSpotChecks(...values: readonly unknown[]) {
  return draw(...values);
}

export async function judgeSpotCheck(...values: readonly unknown[]) {
  return judge(...values);
}
