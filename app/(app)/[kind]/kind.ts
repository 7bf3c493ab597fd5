import { notFound } from "next/navigation";
import { type ListedKind, listedKindAt } from "@/lib/records/all";

/** The kind of record whose screens stand under an address. */
export async function kindOf(params: Promise<{ readonly kind: string }>): Promise<ListedKind> {
  return listedKindAt((await params).kind) ?? notFound();
}
