import { address } from "@/components/compliance/links";
import type { Action } from "@/components/ui/use-send";

/** Which entry, in the version that was seen. */
export interface EntryAt {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

export type EntryAction = Action<EntryAt>;

export const CATALOGUE = "/settings/catalogue";

/** What the audit has of an entry. */
export function entryHistoryPath(entity: string, code: string): string {
  return address("/audit", { kind: entity, record: code });
}
