import { decode } from "next-auth/jwt";
import { cookieName } from "@/lib/auth/cookie";
import { openPending, type PendingSignIn, pendingCookieName } from "@/lib/auth/pending";
import { env } from "@/lib/env";
import { placeOf } from "./place";

/** The cookies of a request by name, as they were sent. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())] as const;
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The session's token that the sealed cookie carries, if it carries one; whether it holds is the database's question. */
export async function cookieToken(headers: Headers): Promise<string | undefined> {
  const sealed = cookiesOf(headers)[cookieName(placeOf(headers).secure)];
  if (sealed === undefined) return undefined;
  const opened = await decode({ token: sealed, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof opened?.sid === "string" ? opened.sid : undefined;
}

/** What the sender's password has proven a moment ago, while their code is awaited. */
export function pendingSignIn(headers: Headers): Promise<PendingSignIn | undefined> {
  return openPending(cookiesOf(headers)[pendingCookieName(placeOf(headers).secure)]);
}
