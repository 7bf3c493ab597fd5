import type * as z from "zod";
import { READING_AUDIENCES } from "@/lib/domain/channel";
import { choice } from "./choice";
import { figure } from "./number";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

/** How many of an audience a channel reached on a day. */
export const coverageRow = shape({
  channel: code,
  asOf: date,
  audience: choice(READING_AUDIENCES),
  connected: figure,
});

export type CoverageRow = z.output<typeof coverageRow>;
