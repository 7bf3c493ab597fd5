import * as z from "zod";
import { NEW_RECORDS } from "../new-records";
import type { RecordName } from "../record-path";
import { withdrawnAnswer } from "./activity";

/** A record without a workflow as the API answers it: what was recorded, and what every record has. */
export function recordAnswer(kind: RecordName) {
  const said = Object.entries(NEW_RECORDS[kind].shape).map(
    ([name, field]) => [name, field instanceof z.ZodOptional ? field.unwrap() : field] as const,
  );
  return z.strictObject({
    id: z.string(),
    ...Object.fromEntries(said),
    owner: z.string(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    withdrawn: withdrawnAnswer,
    version: z.int(),
  });
}
