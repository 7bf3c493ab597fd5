import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { FailureDetail } from "@/lib/db/failure";
import { env } from "@/lib/env";
import { FORM_BYTES } from "@/lib/format";
import { BARE_POLICY, barePage } from "./bare-page";
import { FILE_POLICY, PAPER_POLICY } from "./file-policy";
import { trustOnly } from "./forwarded";
import { isGuide } from "./guide-address";
import { duringExchange } from "./unavailable";
import { failureWords, headersOf, languageOf } from "./wording";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Past what Next reads of a form it would answer 500. Route handlers have their own limits. */
const OWN_LIMIT = /^\/api\//;

/** What is no page of the product's own: its policy stands before anything else is said of it. */
const POLICIES: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/v1\/files\b/, FILE_POLICY],
  [/^\/api\/v1\/reports\/[^/?]+\.html\b/, PAPER_POLICY],
];

/** On every response, whoever makes it; the policy with a nonce replaces the last one on pages (proxy.ts). */
const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "Content-Security-Policy": "frame-ancestors 'none'",
};
const STRICT_TRANSPORT = "max-age=31536000; includeSubDomains";

interface Refusal {
  readonly status: number;
  readonly code: "MALFORMED" | "TOO_LARGE";
  readonly headers?: Record<string, string>;
  readonly excess?: FailureDetail["excess"];
}

/** What the framework would take for a fault of its own: a method or an address that it cannot read, a body too long. */
function refusalOf({ method = "", url = "", headers }: IncomingMessage): Refusal | undefined {
  if (!METHODS.includes(method))
    return { status: 405, code: "MALFORMED", headers: { Allow: METHODS.join(", ") } };
  const [path = ""] = url.split("?");
  if (!isReadable(path)) return { status: 400, code: "MALFORMED" };
  if (OWN_LIMIT.test(path)) return undefined;
  if (headers["transfer-encoding"] !== undefined) return { status: 411, code: "MALFORMED" };
  const size = Number(headers["content-length"] ?? 0);
  return size > FORM_BYTES
    ? { status: 413, code: "TOO_LARGE", excess: { of: "bytes", most: FORM_BYTES, size } }
    : undefined;
}

function isReadable(path: string): boolean {
  try {
    // Neither `*` nor an address with a host is a path of ours.
    return decodeURIComponent(path).startsWith("/");
  } catch {
    return false;
  }
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, headers, excess }: Refusal,
) {
  const locale = languageOf(headersOf(request));
  const title = failureWords(code, locale, excess && { excess });
  const api = request.url?.startsWith("/api/");
  const body = api
    ? JSON.stringify({ type: "about:blank", title, status, code })
    : barePage({ title, body: "" }, locale);
  response.writeHead(status, {
    ...headers,
    "Content-Type": api ? "application/problem+json" : "text/html; charset=utf-8",
    "Content-Security-Policy": BARE_POLICY,
    "Cache-Control": "no-store",
    // The rest of the body is not read.
    Connection: "close",
  });
  response.end(body);
}

/** Stands before Next's own server: every request passes here first, and every response begins here. */
export function keepGate(): void {
  const { TRUSTED_PROXIES, APP_URL } = env();
  const trust = trustOnly(TRUSTED_PROXIES);
  const always = new Headers(SECURITY_HEADERS);
  if (APP_URL?.startsWith("https:")) always.set("Strict-Transport-Security", STRICT_TRANSPORT);
  // Its overloads name every event, and this one passes on whichever comes.
  const emit = Server.prototype.emit as (this: Server, ...event: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, ...event: unknown[]) {
    if (event[0] !== "request") return emit.apply(this, event);
    // What Node sends with this event.
    const [, request, response] = event as [string, IncomingMessage, ServerResponse];
    trust(request);
    response.setHeaders(always);
    if (isGuide(request.url ?? "")) response.setHeader("X-Frame-Options", "SAMEORIGIN");
    const [, policy] = POLICIES.find(([address]) => address.test(request.url ?? "")) ?? [];
    if (policy !== undefined) response.setHeader("Content-Security-Policy", policy);
    const refusal = refusalOf(request);
    if (refusal === undefined) return duringExchange(request, response, () => emit.apply(this, event));
    refuse(request, response, refusal);
    return true;
  };
}
