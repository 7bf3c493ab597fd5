import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { askNextAuth } from "@/lib/auth/ask-next-auth";
import { cookieName } from "@/lib/auth/cookie";
import { landingPath, ownPath } from "@/lib/auth/landing";
import { csrfCookieName, type SignedInUser } from "@/lib/auth/next-auth";
import { withScope } from "@/lib/auth/scope";
import { LIFETIMES } from "@/lib/auth/sessions";
import { type Attempt, proveSignIn } from "@/lib/auth/sign-in";
import { recordAudit } from "@/lib/db/audit";
import { Failure } from "@/lib/db/failure";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { requestIdOf } from "./caller";
import { cookiesOf } from "./cookies";
import { isOwnOrigin, placeOf } from "./place";
import { accepted, refused, type SignInFields } from "./sign-in-reply";
import { sweepNowAndThen } from "./sweeping";

/**
 * Signing in: next-auth's credentials provider has the attempt counted and verified, and seals the cookie.
 * Failures are 401, 403, 429 with Retry-After and 503; unknown, disabled and wrong are the same bytes.
 */
export async function signInRoute(request: Request, form: SignInFields): Promise<Response> {
  try {
    return await signIn(request, form);
  } catch (error) {
    if (error instanceof Failure) return refused(form, error.code, error.detail.retryAfter);
    logger.error({ err: error }, "defect in sign-in");
    return refused(form, "DEFECT");
  }
}

async function signIn(request: Request, form: SignInFields): Promise<Response> {
  const { headers } = request;
  if (headers.has("origin") && !isOwnOrigin(headers)) throw new Failure("FOREIGN_ORIGIN");
  const address = headers.get("x-forwarded-for") ?? "unknown";
  const requestId = requestIdOf(headers);
  const attempt = { identifier: form.login, password: form.password, address, requestId };
  const { answer, signedIn } = await prove(request, form, attempt);
  if (answer.location?.includes("csrf=true")) throw new Failure("FOREIGN_ORIGIN");
  if (signedIn === null) return refused(form, "CREDENTIALS");
  sweepNowAndThen();
  const landing = await withScope(signedIn.sid, "write", async (tx, scope) => {
    await recordAudit(tx, { action: "account.signIn", entity: "user", entityId: signedIn.id, requestId });
    return landingPath(scope);
  });
  // next-auth also notes where it would lead; only the session is wanted.
  const session = `${cookieName(placeOf(headers).secure)}=`;
  const cookies = answer.setCookies.filter((cookie) => cookie.startsWith(session));
  return accepted(form, ownPath(form.callbackUrl) ?? landing, cookies);
}

/** next-auth asks for the proof only once it has found the form to be ours. */
async function prove(request: Request, form: SignInFields, attempt: Attempt) {
  const { secure } = placeOf(request.headers);
  const lifetime = form.remember ? LIFETIMES.phone : LIFETIMES.desk;
  const proofs: (SignedInUser | null)[] = [];
  const authorize = async () => {
    const proof = await proveSignIn(attempt, lifetime);
    proofs.push(proof);
    return proof;
  };
  const answer = await askNextAuth(
    {
      method: "POST",
      path: ["callback", "credentials"],
      headers: request.headers,
      query: {},
      ...csrf(request.headers, form, secure),
    },
    { secure, maxAge: lifetime.lifetimeSeconds, requestId: attempt.requestId, authorize },
  );
  return { answer, signedIn: proofs[0] ?? null };
}

/**
 * A browser proves by its Origin that the form is ours, with or without JavaScript; next-auth's own token is made for
 * it. A program that sends no Origin brings next-auth's token and cookie itself.
 */
function csrf(headers: Headers, form: SignInFields, secure: boolean) {
  const sent = cookiesOf(headers);
  if (!headers.has("origin")) return { cookies: sent, body: { csrfToken: form.csrfToken } };
  const csrfToken = randomBytes(32).toString("hex");
  const seal = createHash("sha256").update(`${csrfToken}${env().AUTH_SECRET}`).digest("hex");
  return { cookies: { ...sent, [csrfCookieName(secure)]: `${csrfToken}|${seal}` }, body: { csrfToken } };
}
