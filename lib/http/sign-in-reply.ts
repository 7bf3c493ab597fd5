import type { FailureCode } from "@/lib/db/failure";
import { UNKEPT } from "./headers";

/** What the form of either step sends. */
export interface SignInFields {
  readonly login: string;
  readonly password: string;
  /** Of the second step. */
  readonly code: string;
  /** Stay signed in on this phone. */
  readonly remember: boolean;
  readonly callbackUrl: string;
  readonly csrfToken: string;
  /** Sent by the page's script, which shows the answer in place; else the browser follows it. */
  readonly json: boolean;
}

/** Why somebody is not signed in, in the forms' own codes; `CODE_LATE`: the password must be typed again before a code. */
type SignInRefusal = FailureCode | "CREDENTIALS" | "CODE" | "CODE_LATE" | "DEFECT";

const STATUS: Partial<Record<SignInRefusal, number>> = {
  MALFORMED: 400,
  CREDENTIALS: 401,
  CODE: 401,
  CODE_LATE: 401,
  FOREIGN_ORIGIN: 403,
  SUSPENDED: 403,
  TOO_LARGE: 413,
  THROTTLED: 429,
  UNAVAILABLE: 503,
};

/** The browser goes on; the cookies are next-auth's. */
export function accepted(form: SignInFields, location: string, setCookies: readonly string[]): Response {
  const headers = new Headers(UNKEPT);
  for (const cookie of setCookies) headers.append("Set-Cookie", cookie);
  if (form.json) return Response.json({ url: location }, { headers });
  headers.set("Location", location);
  return new Response(null, { status: 303, headers });
}

/** A refusal with its own status in either form; without a script the page leads back to the form by itself. */
export function refused(
  form: Pick<SignInFields, "json" | "callbackUrl" | "code">,
  code: SignInRefusal,
  retryAfter?: number,
): Response {
  const status = STATUS[code] ?? 500;
  const headers: Record<string, string> = { ...UNKEPT };
  if (retryAfter !== undefined) headers["Retry-After"] = String(retryAfter);
  if (form.json) return Response.json({ code, ...(retryAfter ? { retryAfter } : {}) }, { status, headers });
  const query = new URLSearchParams({ error: code });
  if (retryAfter !== undefined) query.set("minutes", String(Math.ceil(retryAfter / 60)));
  if (form.callbackUrl !== "") query.set("callbackUrl", form.callbackUrl);
  const again = code === "CODE" || (form.code !== "" && code !== "CODE_LATE") ? "/signin/code" : "/signin";
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${again}?${query.toString().replaceAll("&", "&amp;")}">`;
  return new Response(page, { status, headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });
}
