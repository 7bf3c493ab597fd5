import { notFound } from "next/navigation";
import { type ListedKind, listedKindAt, type ShownKind, shownKindAt } from "@/lib/records/all";

/** The kind of record whose list stands under an address. */
export async function kindOf(params: Promise<{ readonly kind: string }>): Promise<ListedKind> {
  return listedKindAt((await params).kind) ?? notFound();
}

/** The kind of record of which each has a page under an address. */
export async function shownKindOf(params: Promise<{ readonly kind: string }>): Promise<ShownKind> {
  return shownKindAt((await params).kind) ?? notFound();
}
