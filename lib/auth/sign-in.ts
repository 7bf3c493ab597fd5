import "server-only";
import { Failure } from "@/lib/db/failure";
import { countAttempt, findCredential, forgetAttempt, type Lifetime, noteRefusal } from "@/lib/db/sign-in";
import { identifierOf } from "./identifier";
import { verifyPassword } from "./passwords";
import { openNewSession } from "./sessions";
import { attemptLimits } from "./throttle";

/** One attempt to sign in, and where it comes from. */
export interface Attempt {
  readonly identifier: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

/**
 * Counts the attempt, then verifies once, whoever it is said to be, and opens a session for whom it proves to be.
 * @returns the user and their session's token, or null: never why
 * @throws Failure THROTTLED before anything is verified; such an attempt leaves no count
 */
export async function proveSignIn({ identifier, password, address, requestId }: Attempt, lifetime: Lifetime) {
  const name = identifierOf(identifier);
  const limits = attemptLimits(name, address);
  const wait = await countAttempt(limits);
  if (wait > 0) throw new Failure("THROTTLED", { retryAfter: wait });
  const credential = await findCredential(name);
  const right = await verifyPassword(credential?.passwordHash, password);
  const sid = credential && right ? await openNewSession(credential.userId, lifetime) : undefined;
  if (credential === undefined || sid === undefined) {
    await noteRefusal(name, requestId);
    return null;
  }
  await forgetAttempt(limits);
  return { id: credential.userId, sid };
}
