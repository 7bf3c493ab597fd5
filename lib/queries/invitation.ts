import "server-only";
import { needsCode } from "@/lib/auth/second-step";
import { findInvitation } from "@/lib/db/sign-in";

/**
 * Whom an invitation is for, by what its link carries, and whether their code is asked for beside the new password;
 * undefined when it was used, replaced or has run out.
 */
export async function invitedBy(token: string) {
  const invitee = await findInvitation(token);
  return invitee && { ...invitee, needsCode: await needsCode(invitee.userId) };
}
