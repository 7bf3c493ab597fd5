"use server";

import { serverAction } from "@/lib/actions/client";
import { UNIT_ACTIONS } from "./all";

const createMany = serverAction(UNIT_ACTIONS.createMany);

export async function enterListedUnits(...values: readonly unknown[]) {
  return createMany(...values);
}
