import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { placeOf } from "./place";

/** `__Host-` binds the cookie to this host alone; a browser takes it over TLS only. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

/** The flags of the sign-in cookie (security.md §1). */
export function cookieFlags(secure: boolean) {
  return { httpOnly: true, secure, sameSite: "lax", path: "/" } as const;
}

function cookieValue(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** The session's token that the sealed cookie carries, if it carries one; whether it holds is the database's question. */
export async function cookieToken(headers: Headers): Promise<string | undefined> {
  const sealed = cookieValue(headers, cookieName(placeOf(headers).secure));
  if (sealed === undefined) return undefined;
  const opened = await decode({ token: sealed, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof opened?.sid === "string" ? opened.sid : undefined;
}
