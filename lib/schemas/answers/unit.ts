import * as z from "zod";
import { OUTLET_KINDS } from "@/lib/domain/activity";
import { KINDS, LEVELS } from "@/lib/domain/unit";

const figure = z.int().nullable();

/** A unit with its place and headcount at the end of `asOf`; null = not known, never zero. */
export const unitAnswer = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.enum(LEVELS),
  kind: z.enum(KINDS),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  parent: z.string().nullable(),
  headcount: z
    .strictObject({
      asOf: z.iso.date(),
      workers: figure,
      members: figure,
      fullTimeOfficials: figure,
      committeeMembers: figure,
      unionGroups: figure,
      groupLeaders: figure,
    })
    .nullable(),
  version: z.int(),
});

/** `inUse`: new records may name it. */
const entry = {
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  inUse: z.boolean(),
  version: z.int(),
};

export const outletAnswer = z.strictObject({ ...entry, kind: z.enum(OUTLET_KINDS) });

export const activityTypeAnswer = z.strictObject({
  ...entry,
  reviewed: z.boolean(),
  own: z.boolean(),
});
