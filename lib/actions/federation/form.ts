"use server";

import { serverAction } from "@/lib/actions/client";
import { FEDERATION_ACTIONS } from "./all";

const upperDecides = serverAction(FEDERATION_ACTIONS.letUpperDecide);

/** Whether upper-level unions decide on the records below them: `on`. */
export async function letUpperDecideForm(...values: readonly unknown[]) {
  return upperDecides(...values);
}
