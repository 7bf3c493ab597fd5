"use server";

import { serverAction } from "@/lib/actions/client";
import { REPORT_ACTIONS } from "./all";

const begin = serverAction(REPORT_ACTIONS.create);
const write = serverAction(REPORT_ACTIONS.edit);
const freeze = serverAction(REPORT_ACTIONS.freeze);

export async function beginReportForm(...values: readonly unknown[]) {
  return begin(...values);
}

export async function writeReportForm(...values: readonly unknown[]) {
  return write(...values);
}

export async function freezeReportForm(...values: readonly unknown[]) {
  return freeze(...values);
}
