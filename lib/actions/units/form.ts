"use server";

import { serverAction } from "@/lib/actions/client";
import { UNIT_ACTIONS } from "./all";

const createMany = serverAction(UNIT_ACTIONS.createMany);
const takeBackMany = serverAction(UNIT_ACTIONS.takeBackMany);

export async function enterListedUnits(...values: readonly unknown[]) {
  return createMany(...values);
}

export async function takeBackListedUnits(...values: readonly unknown[]) {
  return takeBackMany(...values);
}
