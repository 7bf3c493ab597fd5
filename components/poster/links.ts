import { segmentOf } from "@/lib/domain/address";

/** The sheet with the code that opens a unit's form. */
export function posterPath(unit: string): string {
  return `/print/units/${segmentOf(unit)}`;
}

/** The sheet that invites to a group. */
export function invitationPath(channel: string): string {
  return `/print/channels/${segmentOf(channel)}`;
}
