import { env } from "@/lib/env";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where the browser believes it is: what its cookies and its `Origin` are judged by. */
export interface Place {
  /** Host and port. */
  readonly host: string;
  /** Only the machine itself, without TLS, may do without `Secure` cookies. */
  readonly secure: boolean;
}

/** The place that a request was sent to; every hint of a proxy makes it stricter, none makes it laxer. */
export function placeOf(headers: Headers): Place {
  const { APP_URL } = env();
  if (APP_URL !== undefined) {
    const { host, protocol, hostname } = new URL(APP_URL);
    return { host, secure: protocol === "https:" || !LOOPBACK.has(hostname) };
  }
  const host = headers.get("host") ?? "";
  const forwardedHost = headers.get("x-forwarded-host") ?? host;
  const local = [host, forwardedHost].every((name) => LOOPBACK.has(name.replace(/:\d+$/, "")));
  return { host, secure: !local || headers.get("x-forwarded-proto") === "https" };
}

/**
 * Whether a write that comes with a cookie was sent by a page of ours: an absent or `null` Origin is none.
 * SameSite alone would let a neighbour on the same site through.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = URL.parse(headers.get("origin") ?? "");
  if (origin === null) return false;
  const { host, secure } = placeOf(headers);
  return origin.host === host && (!secure || origin.protocol === "https:");
}

/** A path of ours as an address that opens from anywhere, a printed code for instance. */
export function addressHere(headers: Headers, path: string): string {
  const { host, secure } = placeOf(headers);
  return `${secure ? "https" : "http"}://${host}${path}`;
}
