import "server-only";
import { findInvitation } from "@/lib/db/sign-in";

/** Whom an invitation is for, by what its link carries; undefined when it was used, replaced or has run out. */
export async function invitedBy(token: string) {
  return findInvitation(token);
}
