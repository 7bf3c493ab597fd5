"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cookieName } from "@/lib/auth/cookie";
import { endOwnSession } from "@/lib/db/sign-in";
import { requestIdOf } from "@/lib/http/caller";
import { isOwnOrigin, placeOf } from "@/lib/http/place";
import { currentToken } from "@/lib/http/reader";
import { ownSessionEnded, ownSessionsEnded } from "./account-definitions";
import { acceptedInvitation, askedForLink, changedPassword } from "./account-steps";
import { replied, serverAction } from "./client";
import type { ActionReply } from "./reply";

/** Ends the session's row and takes the cookie away; elsewhere the person stays signed in. */
export async function signOut(): Promise<void> {
  const sent = await headers();
  const token = await currentToken();
  if (token !== undefined && isOwnOrigin(sent)) {
    await endOwnSession(token, requestIdOf(sent));
    (await cookies()).delete(cookieName(placeOf(sent).secure));
  }
  redirect("/signin");
}

const endOne = serverAction(ownSessionEnded);
const endOthers = serverAction(ownSessionsEnded);

/** Ends one of one's own sessions, elsewhere. */
export async function endSession(...values: readonly unknown[]) {
  return endOne(...values);
}

/** Ends all of one's own sessions but the present. */
export async function endOtherSessions(...values: readonly unknown[]) {
  return endOthers(...values);
}

/** Changes one's own password: `current`, `password` and `repeat` of the form. */
export async function changePassword(...values: readonly unknown[]): Promise<ActionReply<object>> {
  return replied("account.changePassword", () => changedPassword(values.at(-1)));
}

/** Sets the first password, or a lost one anew, with an invitation's `token`, `password` and `repeat`; signs in. */
export async function acceptInvitation(
  ...values: readonly unknown[]
): Promise<ActionReply<{ landing: string }>> {
  const reply = await replied("account.acceptInvitation", () => acceptedInvitation(values.at(-1)));
  if (!reply.ok) return reply;
  redirect(reply.data.landing);
}

/** Has a link mailed by which a lost password is replaced: `email` of the form. */
export async function askForLink(...values: readonly unknown[]): Promise<ActionReply<object>> {
  return replied("account.losePassword", () => askedForLink(values.at(-1)));
}
