import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { type AuthAnswer, askNextAuth } from "@/lib/auth/ask-next-auth";
import { cookieName } from "@/lib/auth/cookie";
import { landingPath, ownPath } from "@/lib/auth/landing";
import { authOptions, csrfCookieName, type SignedIn } from "@/lib/auth/next-auth";
import { withScope } from "@/lib/auth/scope";
import { LIFETIMES } from "@/lib/auth/sessions";
import { type Attempt, type Counted, countSignIn, proveSignIn } from "@/lib/auth/sign-in";
import { sweepNowAndThen } from "@/lib/auth/sweeping";
import { Failure } from "@/lib/db/failure";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { cookiesOf } from "./cookies";
import { isOwnOrigin, placeOf } from "./place";
import { accepted, refused, type SignInForm } from "./sign-in-reply";

/**
 * Signing in: counts the attempt, then lets next-auth's credentials provider verify and seal the cookie.
 * Failures are 401, 403, 429 with Retry-After and 503; unknown, disabled and wrong are the same bytes.
 */
export async function signInRoute(request: Request, form: SignInForm): Promise<Response> {
  try {
    return await signIn(request, form);
  } catch (error) {
    if (error instanceof Failure) return refused(form, error.code, error.detail.retryAfter);
    logger.error({ err: error }, "defect in sign-in");
    return refused(form, "DEFECT");
  }
}

async function signIn(request: Request, form: SignInForm): Promise<Response> {
  const { headers } = request;
  if (headers.has("origin") && !isOwnOrigin(headers)) throw new Failure("FOREIGN_ORIGIN");
  const address = headers.get("x-forwarded-for") ?? "unknown";
  const attempt = { identifier: form.login, password: form.password, address };
  const counted = await countSignIn(attempt);
  if (counted.wait > 0) throw new Failure("THROTTLED", { retryAfter: counted.wait });
  const { answer, signedIn } = await prove(request, form, attempt, counted);
  if (answer.location?.includes("csrf=true")) throw new Failure("FOREIGN_ORIGIN");
  if (signedIn === null) return refused(form, "CREDENTIALS");
  sweepNowAndThen();
  const landing = await withScope(signedIn.sid, "read", async (_, scope) => landingPath(scope));
  // next-auth also notes where it would lead; only the session is wanted.
  const session = `${cookieName(placeOf(headers).secure)}=`;
  const cookies = answer.setCookies.filter((cookie) => cookie.startsWith(session));
  return accepted(form, ownPath(form.callbackUrl) ?? landing, cookies);
}

/** `authorize` never throws and never says why; what kept it from answering is thrown here. */
async function prove(request: Request, form: SignInForm, attempt: Attempt, counted: Counted) {
  const { secure } = placeOf(request.headers);
  const lifetime = form.remember ? LIFETIMES.phone : LIFETIMES.desk;
  let signedIn: SignedIn | null = null;
  let trouble: unknown;
  const authorize = async () => {
    try {
      signedIn = await proveSignIn(attempt, counted, lifetime);
    } catch (error) {
      trouble = error;
    }
    return signedIn;
  };
  const options = authOptions({ secure, maxAge: lifetime.lifetimeSeconds, authorize });
  const answer: AuthAnswer = await askNextAuth(
    {
      method: "POST",
      path: ["callback", "credentials"],
      headers: request.headers,
      query: {},
      ...csrf(request.headers, form, secure),
    },
    options,
  );
  if (trouble !== undefined) throw trouble;
  return { answer, signedIn: signedIn as SignedIn | null };
}

/**
 * A browser proves by its Origin that the form is ours, with or without JavaScript; next-auth's own token is made for
 * it. A program that sends no Origin brings next-auth's token and cookie itself.
 */
function csrf(headers: Headers, form: SignInForm, secure: boolean) {
  const sent = cookiesOf(headers);
  if (!headers.has("origin")) return { cookies: sent, body: { csrfToken: form.csrfToken } };
  const csrfToken = randomBytes(32).toString("hex");
  const seal = createHash("sha256").update(`${csrfToken}${env().AUTH_SECRET}`).digest("hex");
  return { cookies: { ...sent, [csrfCookieName(secure)]: `${csrfToken}|${seal}` }, body: { csrfToken } };
}
