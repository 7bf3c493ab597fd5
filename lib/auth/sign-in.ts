import "server-only";
import { findCredential, forgetAttempt, noteRefusal } from "@/lib/db/sign-in";
import { identifierOf } from "./identifier";
import type { SignedInUser } from "./next-auth";
import { verifyPassword } from "./passwords";
import type { PendingSignIn } from "./pending";
import { needsCode, takeCode } from "./second-step";
import { lifetimeOf, openNewSession } from "./sessions";
import { countedAttempt } from "./throttle";

/** Where an attempt comes from. */
interface From {
  readonly address: string;
  readonly requestId: string;
}

/** One attempt to sign in. */
export interface Attempt extends From {
  readonly identifier: string;
  readonly password: string;
  /** On a machine of one's own. */
  readonly remember: boolean;
}

/** What came of a password: a session, or the question for a code. */
export type Proof = { readonly user: SignedInUser } | { readonly pending: PendingSignIn };

/**
 * Counts the attempt, then verifies once, whoever it is said to be, and opens a session for whom it proves to be, unless
 * their code comes first.
 * @returns null: never why
 * @throws Failure THROTTLED before anything is verified
 */
export async function proveSignIn({
  identifier,
  password,
  remember,
  ...from
}: Attempt): Promise<Proof | null> {
  const name = identifierOf(identifier);
  const limits = await countedAttempt(name, from.address);
  const credential = await findCredential(name);
  const right = await verifyPassword(credential?.passwordHash, password);
  const userId = right ? credential?.userId : undefined;
  const proof = userId && (await provenBy({ userId, identifier: name, remember }));
  if (!proof) {
    await noteRefusal(name, from.requestId);
    return null;
  }
  await forgetAttempt(limits);
  return proof;
}

async function provenBy(pending: PendingSignIn): Promise<Proof | undefined> {
  if (await needsCode(pending.userId)) return { pending };
  const user = await signedIn(pending);
  return user && { user };
}

/**
 * The second step: the code of whoever has proven their password.
 * @throws Failure THROTTLED before anything is compared
 */
export async function proveCode(
  pending: PendingSignIn,
  code: string,
  { address, requestId }: From,
): Promise<SignedInUser | null> {
  const user = (await takeCode(pending.userId, code, address)) ? await signedIn(pending) : undefined;
  if (user === undefined) await noteRefusal(pending.identifier, requestId);
  return user ?? null;
}

async function signedIn({ userId, remember }: PendingSignIn): Promise<SignedInUser | undefined> {
  const sid = await openNewSession(userId, lifetimeOf(remember));
  return sid === undefined ? undefined : { id: userId, sid };
}
