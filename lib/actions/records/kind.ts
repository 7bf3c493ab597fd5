import type * as z from "zod";
import type { RecordTable } from "@/lib/db/records/table";
import { RECORD_TABLES } from "@/lib/db/records/tables";
import { NEW_RECORDS } from "@/lib/schemas/new-records";
import type { RecordName } from "@/lib/schemas/record-path";

/** A kind of record without a workflow: where it lies, what a new one says, which days cannot be later than today. */
export interface RecordKind {
  readonly table: RecordTable;
  readonly schema: z.ZodObject;
  /** What has happened; ends may be known beforehand. */
  readonly past: readonly string[];
}

const PAST: Readonly<Record<RecordName, readonly string[]>> = {
  reporters: ["appointed"],
  channels: ["opened"],
  coverage: ["asOf"],
  chairLinks: ["joined"],
  enquiries: ["receivedAt", "answeredAt"],
  facilities: ["installed"],
  misinformation: ["spottedOn", "handledOn"],
};

export function kindOf(name: RecordName): RecordKind {
  return { table: RECORD_TABLES[name], schema: NEW_RECORDS[name], past: PAST[name] };
}
