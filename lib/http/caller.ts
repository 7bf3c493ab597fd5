import "server-only";
import { randomUUID } from "node:crypto";
import { Failure } from "@/lib/db/failure";
import { cookieToken } from "./cookies";
import { isOwnOrigin } from "./place";

const BEARER = /^Bearer +([A-Za-z0-9_-]{20,200})$/i;
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** Who sends a request, before the database has been asked. */
export interface Caller {
  readonly token: string;
  /** A cookie comes along with requests of foreign pages; a bearer token does not. */
  readonly by: "cookie" | "bearer";
}

/** The caller of a request: its bearer token, else its cookie. A proxy's own scheme of Authorization is none of ours. */
export async function callerOf(headers: Headers): Promise<Caller | undefined> {
  const authorization = headers.get("authorization") ?? "";
  if (/^Bearer\b/i.test(authorization)) {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? undefined : { token, by: "bearer" };
  }
  const token = await cookieToken(headers);
  return token === undefined ? undefined : { token, by: "cookie" };
}

/** @throws Failure SESSION_ENDED when nobody is signed in */
export async function readerOf(headers: Headers): Promise<Caller> {
  const caller = await callerOf(headers);
  if (caller === undefined) throw new Failure("SESSION_ENDED");
  return caller;
}

/**
 * The caller of a write.
 * @throws Failure FOREIGN_ORIGIN when it comes with a cookie and not from a page of ours, SESSION_ENDED without either
 */
export async function writerOf(headers: Headers): Promise<Caller> {
  const caller = await readerOf(headers);
  if (caller.by === "cookie" && !isOwnOrigin(headers)) throw new Failure("FOREIGN_ORIGIN");
  return caller;
}

/** What a request says of the attempt that it is: its key, and the id of whoever opened the page that sends it. */
export function attemptOf(headers: Headers): { key: string | undefined; openedBy: string | undefined } {
  return {
    key: headers.get("idempotency-key") ?? undefined,
    openedBy: headers.get("opened-by") ?? undefined,
  };
}

/** Where a request comes from, as attempts are counted: what `trustOnly` has left in its header. */
export function senderOf(headers: Headers): string {
  return headers.get("x-forwarded-for") ?? "unknown";
}

/** One id for a request in log, audit and error page: the one that proxy.ts gave it, where it came by there. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given !== null && REQUEST_ID.test(given) ? given : randomUUID();
}
