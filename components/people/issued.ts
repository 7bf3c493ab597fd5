import { toldHere } from "@/components/ui/told-here";
import type { IssuedInvitation } from "@/lib/domain/screen/people";

/** Links that were issued since the page was loaded, by account. */
export const { keep: keepIssued, useKept: useIssued } = toldHere<IssuedInvitation>();

/** What is said of links that were made: that they are new, that they stand in the place of others, or that they were told before. */
export function toldHow(made: readonly IssuedInvitation[]): "anew" | "again" | "before" {
  if (made.every(({ path }) => path === "")) return "before";
  return made.some(({ again }) => again) ? "again" : "anew";
}
