import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { askNextAuth } from "@/lib/auth/ask-next-auth";
import { cookieLine, cookieName } from "@/lib/auth/cookie";
import { landingPath, ownPath } from "@/lib/auth/landing";
import { csrfCookieName, type SignedInUser } from "@/lib/auth/next-auth";
import { pendingCookieName } from "@/lib/auth/pending";
import { withOwingScope } from "@/lib/auth/scope";
import { lifetimeOf } from "@/lib/auth/sessions";
import { recordAudit } from "@/lib/db/audit";
import { Failure } from "@/lib/db/failure";
import { env } from "@/lib/env";
import { requestIdOf } from "./caller";
import { cookiesOf } from "./cookies";
import { isOwnOrigin, placeOf } from "./place";
import { accepted, type SignInFields } from "./sign-in-reply";
import { sweepNowAndThen } from "./sweeping";

/** Whoever has proven who they are, and the cookie that next-auth has sealed for them. */
interface Entry {
  readonly user: SignedInUser;
  readonly cookies: readonly string[];
}

/**
 * Has next-auth ask for the proof, which it does only once it has found the form to be ours, and seal the cookie.
 * @throws Failure FOREIGN_ORIGIN
 */
export async function sealedEntry(
  request: Request,
  form: SignInFields,
  remember: boolean,
  prove: () => Promise<SignedInUser | null>,
): Promise<Entry | null> {
  const { headers } = request;
  if (headers.has("origin") && !isOwnOrigin(headers)) throw new Failure("FOREIGN_ORIGIN");
  const { secure } = placeOf(headers);
  const proofs: (SignedInUser | null)[] = [];
  const authorize = async () => {
    const proof = await prove();
    proofs.push(proof);
    return proof;
  };
  const answer = await askNextAuth(
    { method: "POST", path: ["callback", "credentials"], headers, query: {}, ...csrf(headers, form, secure) },
    { secure, maxAge: lifetimeOf(remember).lifetimeSeconds, requestId: requestIdOf(headers), authorize },
  );
  if (answer.location?.includes("csrf=true")) throw new Failure("FOREIGN_ORIGIN");
  // next-auth also notes where it would lead; only the session is wanted.
  const cookies = answer.setCookies.filter((cookie) => cookie.startsWith(`${cookieName(secure)}=`));
  const [user] = proofs;
  return user ? { user, cookies } : null;
}

/** Tells the audit, and leads to where the person wanted to go or begins. */
export async function letIn(
  { headers }: Request,
  form: SignInFields,
  { user, cookies }: Entry,
): Promise<Response> {
  sweepNowAndThen();
  const requestId = requestIdOf(headers);
  const landing = await withOwingScope(user.sid, "write", async (tx, scope) => {
    await recordAudit(tx, { action: "account.signIn", entity: "user", entityId: user.id, requestId });
    return landingPath(scope);
  });
  const { secure } = placeOf(headers);
  const pending = pendingCookieName(secure);
  const spent = pending in cookiesOf(headers) ? [cookieLine(pending, "", secure, 0)] : [];
  return accepted(form, ownPath(form.callbackUrl) ?? landing, [...cookies, ...spent]);
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
