import "server-only";
import { cookies, headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { cookieFlags, cookieName } from "@/lib/auth/cookie";
import { landingPath } from "@/lib/auth/landing";
import { parseWith } from "@/lib/auth/parse";
import { hashPassword, passwordWeakness, verifyPassword } from "@/lib/auth/passwords";
import { withScope } from "@/lib/auth/scope";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { attemptLimits } from "@/lib/auth/throttle";
import { Failure } from "@/lib/db/failure";
import {
  countAttempt,
  findInvitation,
  findOwnCredential,
  forgetAttempt,
  redeemInvitation,
} from "@/lib/db/sign-in";
import { env } from "@/lib/env";
import { requestIdOf, writerOf } from "@/lib/http/caller";
import { isOwnOrigin, placeOf } from "@/lib/http/place";
import { invitationAnswer, passwordChange } from "@/lib/schemas/account";
import { invitationTaken, passwordChanged } from "./account-definitions";
import { fieldError, refuse } from "./field-error";
import { fieldsOf } from "./form-data";
import { perform } from "./pipeline";

function refuseWeak(password: string, repeat: string): void {
  const weakness = passwordWeakness(password);
  if (weakness !== null) refuse([fieldError("password", weakness)]);
  if (password !== repeat) refuse([fieldError("repeat", "password.differs")]);
}

/** Counts before it verifies, as signing in does: whoever finds a machine open may not guess on either. */
async function counted(identifier: string, sent: Headers) {
  const limits = attemptLimits(identifier, sent.get("x-forwarded-for") ?? "unknown");
  const wait = await countAttempt(limits);
  if (wait > 0) throw new Failure("THROTTLED", { retryAfter: wait });
  return limits;
}

/** @throws Failure INVALID for a wrong present password or a weak new one */
export async function changedPassword(values: unknown): Promise<object> {
  const sent = await headers();
  const { token } = await writerOf(sent);
  const credential = await findOwnCredential(token);
  if (credential === undefined) throw new Failure("SESSION_ENDED");
  const { openedBy, ...typed } = fieldsOf(values, passwordChange);
  if (openedBy !== undefined && openedBy !== credential.userId) throw new Failure("OTHER_PERSON");
  const { current, password, repeat } = parseWith(passwordChange, typed);
  refuseWeak(password, repeat);
  const limits = await counted(credential.userId, sent);
  const right = await verifyPassword(credential.passwordHash, current);
  if (!right) refuse([fieldError("current", "password.wrong")]);
  await forgetAttempt(limits);
  const payload = { token, passwordHash: await hashPassword(password) };
  return perform(passwordChanged, { token, payload, key: undefined, requestId: requestIdOf(sent) });
}

/** @returns where the person begins. @throws Failure NOT_FOUND for an invitation that holds no more */
export async function acceptedInvitation(values: unknown): Promise<{ landing: string }> {
  const sent = await headers();
  if (!isOwnOrigin(sent)) throw new Failure("FOREIGN_ORIGIN");
  const { token, password, repeat } = parseWith(invitationAnswer, fieldsOf(values, invitationAnswer));
  const invitee = await findInvitation(token);
  if (invitee === undefined) throw new Failure("NOT_FOUND");
  refuseWeak(password, repeat);
  const userId = await redeemInvitation(token, await hashPassword(password));
  const sid = userId === undefined ? undefined : await openNewSession(userId, LIFETIMES.desk);
  if (sid === undefined) throw new Failure("NOT_FOUND");
  await perform(invitationTaken, { token: sid, payload: {}, key: undefined, requestId: requestIdOf(sent) });
  await keepCookie(sid, sent);
  return { landing: await withScope(sid, "read", async (_, scope) => landingPath(scope)) };
}

/** The cookie that next-auth would have sealed. */
async function keepCookie(sid: string, sent: Headers): Promise<void> {
  const { secure } = placeOf(sent);
  const maxAge = LIFETIMES.desk.lifetimeSeconds;
  const sealed = await encode({ token: { sid }, secret: env().AUTH_SECRET, maxAge });
  (await cookies()).set(cookieName(secure), sealed, { ...cookieFlags(secure), maxAge });
}
