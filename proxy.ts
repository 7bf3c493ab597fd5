import { type NextRequest, NextResponse } from "next/server";
import { isGuide } from "@/lib/http/guide-address";

const NONCE_BYTES = 16;
const IS_DEV = process.env.NODE_ENV === "development";

/** Scripts run by nonce alone; charts and virtual lists set style attributes. React's error stacks need eval in development. */
function contentSecurityPolicy(nonce: string, pathname: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${IS_DEV ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${IS_DEV ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${IS_DEV ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isGuide(pathname) ? "'self'" : "'none'"}`,
  ].join("; ");
}

function freshNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))).toString("base64");
}

/** Gives each request an id and each answer its policy. It never decides who may do what (security.md §1). */
export function proxy(request: NextRequest): NextResponse {
  const nonce = freshNonce();
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const requestId = crypto.randomUUID();
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Request-Id", requestId);
  return response;
}

/**
 * Files for everybody need no policy; evidence has a policy of its own, and is longer than the bodies that pass through here;
 * so has a report's page, whose styles are in it.
 */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/v1/files|api/v1/reports/[^/]+\\.html|icon.svg|icons/|manifest.webmanifest|sw.js).*)",
  ],
};
