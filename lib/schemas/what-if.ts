import * as z from "zod";
import { figureSchemas } from "./measure";
import { year } from "./number";
import { structureAsked, unitsAsked } from "./query";
import { changedFields } from "./record";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

const { weight, force, dueOn, condition } = changedFields("targets");

/** What may be changed of one target; whether its measure knows the figure is told where the target is known. */
const targetChange = shape({ ...z.object(figureSchemas).partial().shape, weight, force, dueOn, condition });

/** Changes of targets, by their codes. */
export const changes = z.record(code, targetChange, { error: "object.malformed" });

/** Compliance under changed targets (compliance.md §11). */
export const whatIfQuestion = shape({
  year: year.optional(),
  asOf: date.optional(),
  ...structureAsked,
  ...unitsAsked,
  changes,
});

export type TargetChange = z.output<typeof targetChange>;
export type WhatIfQuestion = z.output<typeof whatIfQuestion>;
