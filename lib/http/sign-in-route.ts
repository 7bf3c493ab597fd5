import "server-only";
import { cookieLine } from "@/lib/auth/cookie";
import { ownPath } from "@/lib/auth/landing";
import { PENDING_SECONDS, type PendingSignIn, pendingCookieName, sealPending } from "@/lib/auth/pending";
import { proveCode, proveSignIn } from "@/lib/auth/sign-in";
import { Failure } from "@/lib/db/failure";
import { logger } from "@/lib/logger";
import { requestIdOf, senderOf } from "./caller";
import { pendingSignIn } from "./cookies";
import { letIn, sealedEntry } from "./let-in";
import { placeOf } from "./place";
import { accepted, refused, type SignInFields } from "./sign-in-reply";

/** One step of signing in. Failures are 401, 403, 429 with Retry-After and 503. */
type Step = (request: Request, form: SignInFields) => Promise<Response>;

function answered(step: Step): Step {
  return async (request, form) => {
    try {
      return await step(request, form);
    } catch (error) {
      if (error instanceof Failure) return refused(form, error.code, error.detail.retryAfter);
      logger.error({ err: error }, "defect in sign-in");
      return refused(form, "DEFECT");
    }
  };
}

function fromOf({ headers }: Request) {
  return { address: senderOf(headers), requestId: requestIdOf(headers) };
}

/**
 * Signing in: next-auth's credentials provider has the attempt counted and verified, and seals the cookie; whoever has a
 * second step is asked for their code before. Unknown, disabled and wrong are the same bytes.
 */
export const signInRoute = answered(async (request, form) => {
  const { login: identifier, password, remember } = form;
  const awaited: PendingSignIn[] = [];
  const entry = await sealedEntry(request, form, remember, async () => {
    const proof = await proveSignIn({ identifier, password, remember, ...fromOf(request) });
    if (proof === null || "user" in proof) return proof?.user ?? null;
    awaited.push(proof.pending);
    return null;
  });
  const [pending] = awaited;
  if (pending !== undefined) return askForCode(request, form, pending);
  return entry === null ? refused(form, "CREDENTIALS") : letIn(request, form, entry);
});

/** Where the code is typed, with what the password has proven in a cookie. */
async function askForCode(
  { headers }: Request,
  form: SignInFields,
  pending: PendingSignIn,
): Promise<Response> {
  const { secure } = placeOf(headers);
  const cookie = cookieLine(pendingCookieName(secure), await sealPending(pending), secure, PENDING_SECONDS);
  const wanted = ownPath(form.callbackUrl);
  const query = wanted === undefined ? "" : `?callbackUrl=${encodeURIComponent(wanted)}`;
  return accepted(form, `/signin/code${query}`, [cookie]);
}

/** The second step: the code of whoever has proven their password a moment ago. */
export const codeRoute = answered(async (request, form) => {
  const pending = await pendingSignIn(request.headers);
  if (pending === undefined) return refused(form, "CODE_LATE");
  const prove = () => proveCode(pending, form.code, fromOf(request));
  const entry = await sealedEntry(request, form, pending.remember, prove);
  return entry === null ? refused(form, "CODE") : letIn(request, form, entry);
});
