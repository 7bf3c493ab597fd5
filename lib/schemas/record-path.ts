import type { NEW_RECORDS } from "./new-records";

export type RecordName = keyof typeof NEW_RECORDS;

/** The address of each kind of record without a workflow, below `/api/v1/` (interfaces.md §4). */
export const RECORD_PATHS: Readonly<Record<string, RecordName>> = {
  reporters: "reporters",
  channels: "channels",
  coverage: "coverage",
  "chair-links": "chairLinks",
  enquiries: "enquiries",
  facilities: "facilities",
  misinformation: "misinformation",
};

/** The kind under an address, if there is one. */
export function recordNameAt(path: string): RecordName | undefined {
  return Object.hasOwn(RECORD_PATHS, path) ? RECORD_PATHS[path] : undefined;
}
