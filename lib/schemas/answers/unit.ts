import * as z from "zod";
import { RECORDS } from "@/lib/records/all";
import { answersOf } from "./field";

const { parent, ...unit } = answersOf(RECORDS.units.fields);
const { unit: _, files: __, links: ___, ...headcount } = answersOf(RECORDS.headcounts.fields);

/** A unit with its place and headcount at the end of `asOf`; null = not known, never zero. */
export const unitAnswer = z.strictObject({
  ...unit,
  parent,
  headcount: z.strictObject(headcount).nullable(),
  version: z.int(),
});

const { kind, ...outlet } = answersOf(RECORDS.outlets.fields);
export const outletAnswer = z.strictObject({ ...outlet, version: z.int(), kind });

const { side, ...choice } = answersOf(RECORDS.activityChoices.fields);
export const activityChoiceAnswer = z.strictObject({ ...choice, version: z.int(), side });

const { reviewed, ...type } = answersOf(RECORDS.activityTypes.fields);
export const activityTypeAnswer = z.strictObject({ ...type, version: z.int(), reviewed, own: z.boolean() });
