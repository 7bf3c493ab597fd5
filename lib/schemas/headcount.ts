import type * as z from "zod";
import { optional } from "./missing";
import { figure } from "./number";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

/** The dated figures of a unit; null = not known, never zero. */
export const headcountRow = shape({
  unit: code,
  asOf: date,
  workers: optional(figure),
  members: optional(figure),
  fullTimeOfficials: optional(figure),
  committeeMembers: optional(figure),
  unionGroups: optional(figure),
  groupLeaders: optional(figure),
});

export type HeadcountRow = z.output<typeof headcountRow>;
