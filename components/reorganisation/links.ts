import { address } from "@/components/compliance/links";
import type { ReorganisationKind } from "@/lib/domain/screen/reorganisation";

export const REORGANISATIONS = "/reorganisations";

export function reorganisationPath(id: string): string {
  return `${REORGANISATIONS}/${encodeURIComponent(id)}`;
}

export function newReorganisationPath(kind: ReorganisationKind): string {
  return address(`${REORGANISATIONS}/new`, { kind });
}
