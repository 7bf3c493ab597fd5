import type * as z from "zod";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

/** Which group's roster, and of which day. */
export const rosterQuestion = shape({ channel: code, on: date });

export type RosterQuestion = z.output<typeof rosterQuestion>;
