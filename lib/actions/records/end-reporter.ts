import { defineAction } from "@/lib/actions/definition";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { date } from "@/lib/schemas/time";
import { edit } from "./work";

/** Ends an appointment: `ended` is the first day on which it no longer holds (compliance.md §1). */
export const reporterEnding = defineAction({
  name: "reporter.end",
  schema: shape({ ...pointer, ended: date }),
  right: "records",
  work: (work) => edit("reporters", work),
});
