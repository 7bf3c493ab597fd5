import type { RecordsAsked } from "@/lib/domain/screen/record";
import type { ListedKind, ShownKind } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";

/** The list of a kind. */
export function listPath(kind: ListedKind): string {
  return `/${pathOf(kind)}`;
}

export function recordPath(kind: ShownKind, id: string): string {
  return `/${pathOf(kind)}/${encodeURIComponent(id)}`;
}

/** The filters as an address says them. */
export function recordsAddressed({ choices, ...asked }: RecordsAsked): Record<string, string> {
  return { ...asked, ...choices };
}
