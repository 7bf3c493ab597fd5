import { address } from "@/components/compliance/links";
import type { Action } from "@/components/ui/use-send";
import type { TableFormat } from "@/lib/domain/file";
import type { CatalogueAsked } from "@/lib/domain/screen/catalogue";

/** Which entry, in the version that was seen. */
export interface EntryAt {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

export type EntryAction = Action<EntryAt>;

export const CATALOGUE = "/settings/catalogue";

/** Both lists as one file. */
export function catalogueFilePath(format: TableFormat, { ...asked }: CatalogueAsked): string {
  return address(`${CATALOGUE}/list.${format}`, asked);
}

/** What the audit has of an entry. */
export function entryHistoryPath(entity: string, code: string): string {
  return address("/audit", { kind: entity, record: code });
}
