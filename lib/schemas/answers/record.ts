import * as z from "zod";
import { RECORD_NAMES, type RecordName } from "@/lib/records/all";
import { keyed } from "@/lib/records/keys";
import { saidFields } from "../record";
import { withdrawnAnswer } from "./activity";

/** A record without a workflow as the API answers it: what was recorded, and what every record has. */
export const RECORD_ANSWERS = keyed(RECORD_NAMES, recordAnswer);

function recordAnswer(kind: RecordName) {
  const said = Object.entries<z.ZodType>(saidFields(kind)).map(
    ([name, field]) => [name, field instanceof z.ZodOptional ? field.unwrap() : field] as const,
  );
  return z.strictObject({
    id: z.string(),
    ...Object.fromEntries(said),
    files: z.array(z.uuid()),
    links: z.array(z.string()),
    owner: z.string(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    onBehalf: z.boolean(),
    withdrawn: withdrawnAnswer,
    version: z.int(),
  });
}
