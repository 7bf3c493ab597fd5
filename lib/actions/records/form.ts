"use server";

import { replied, serverAction } from "@/lib/actions/client";
import { Failure } from "@/lib/db/failure";
import { RECORD_NAMES, type RecordName } from "@/lib/records/all";
import { keyed } from "@/lib/records/keys";
import { RECORD_ACTIONS } from "./all";
import { reporterAppointment } from "./appoint-reporter";
import { reporterEnding } from "./end-reporter";
import { headcountsTable, headcountsUndone } from "./headcounts";
import { chairsTicked, chairsUnticked } from "./tick-chairs";

// What the screens do: the same definitions as the API's, called from forms. A form binds its kind of record.

const FORMS = keyed(RECORD_NAMES, (kind) => ({
  create: serverAction(RECORD_ACTIONS[kind].create),
  edit: serverAction(RECORD_ACTIONS[kind].edit),
  withdraw: serverAction(RECORD_ACTIONS[kind].withdraw),
  restore: serverAction(RECORD_ACTIONS[kind].restore),
}));
const appointmentOfReporter = serverAction(reporterAppointment);
const endOfReporter = serverAction(reporterEnding);
const ticksOfChairs = serverAction(chairsTicked);
const ticksTakenBack = serverAction(chairsUnticked);
const tableOfHeadcounts = serverAction(headcountsTable);
const tableTakenBack = serverAction(headcountsUndone);

type Step = "create" | "edit" | "withdraw" | "restore";

/** Whoever posts to an action directly may bind what they like. */
function take(step: Step, kind: RecordName, values: readonly unknown[]) {
  if (!Object.hasOwn(FORMS, kind))
    return replied(`record.${step}`, () => Promise.reject(new Failure("NOT_FOUND")));
  return FORMS[kind][step](...values);
}

export async function createRecord(kind: RecordName, ...values: readonly unknown[]) {
  return take("create", kind, values);
}

export async function editRecord(kind: RecordName, ...values: readonly unknown[]) {
  return take("edit", kind, values);
}

/** Undoes what was recorded by mistake. */
export async function takeBackRecord(kind: RecordName, ...values: readonly unknown[]) {
  return take("withdraw", kind, values);
}

/** Takes a withdrawal back. */
export async function bringBackRecord(kind: RecordName, ...values: readonly unknown[]) {
  return take("restore", kind, values);
}

/** Whose chairs are in a group from a day on. */
export async function tickChairs(...values: readonly unknown[]) {
  return ticksOfChairs(...values);
}

export async function untickChairs(...values: readonly unknown[]) {
  return ticksTakenBack(...values);
}

/** The headcounts of many units on one day. */
export async function saveHeadcounts(...values: readonly unknown[]) {
  return tableOfHeadcounts(...values);
}

export async function takeBackHeadcounts(...values: readonly unknown[]) {
  return tableTakenBack(...values);
}

/** A reporter who may follow another, whose appointment then ends. */
export async function appointReporter(...values: readonly unknown[]) {
  return appointmentOfReporter(...values);
}

export async function endReporter(...values: readonly unknown[]) {
  return endOfReporter(...values);
}
