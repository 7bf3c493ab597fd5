import "server-only";
import {
  type AttemptLimit,
  countAttempt,
  findCredential,
  forgetAttempt,
  type Lifetime,
} from "@/lib/db/sign-in";
import { identifierOf } from "./identifier";
import { verifyPassword } from "./passwords";
import { openNewSession } from "./sessions";
import { attemptLimits } from "./throttle";

/** One attempt to sign in, and where it comes from. */
export interface Attempt {
  readonly identifier: string;
  readonly password: string;
  readonly address: string;
}

/** An attempt that has been counted. */
export interface Counted {
  /** Seconds; 0 = go on. */
  readonly wait: number;
  readonly limits: readonly AttemptLimit[];
}

/** Counts an attempt before anything is verified (security.md §1). */
export async function countSignIn({ identifier, address }: Attempt): Promise<Counted> {
  const limits = attemptLimits(identifierOf(identifier), address);
  return { limits, wait: await countAttempt(limits) };
}

/**
 * Verifies once, whoever it is said to be, and opens a session for whom it proves to be.
 * @returns the user and their session's token, or null: never why
 */
export async function proveSignIn(attempt: Attempt, counted: Counted, lifetime: Lifetime) {
  const credential = await findCredential(identifierOf(attempt.identifier));
  const right = await verifyPassword(credential?.passwordHash, attempt.password);
  const sid = credential && right ? await openNewSession(credential.userId, lifetime) : undefined;
  if (credential === undefined || sid === undefined) return null;
  await forgetAttempt(counted.limits);
  return { id: credential.userId, sid };
}
