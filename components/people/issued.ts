import { toldHere } from "@/components/ui/told-here";
import type { IssuedInvitation } from "@/lib/domain/screen/people";

/** Links that were issued since the page was loaded, by account. */
export const { keep: keepIssued, useKept: useIssued } = toldHere<IssuedInvitation>();
