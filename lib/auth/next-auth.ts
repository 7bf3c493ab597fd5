import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endOwnSession, sessionHolds } from "@/lib/db/sign-in";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { cookieFlags, cookieName } from "./cookie";

/** Whoever has just proved who they are: next-auth's user, and the token of their new session. */
export interface SignedInUser {
  readonly id: string;
  readonly sid: string;
}

/** What next-auth is asked; `authorize` answers for the credentials that came along, and never says why not. */
export interface AuthQuestion {
  readonly secure: boolean;
  /** How long the browser keeps the cookie; how long the session holds is its row's question. */
  readonly maxAge: number;
  readonly requestId: string;
  authorize(): Promise<SignedInUser | null>;
}

/** Runs a piece of work of ours inside next-auth. */
export type Asked = <T>(work: () => Promise<T>) => Promise<T>;

function namedCookie(name: string, secure: boolean) {
  return { name: secure ? `__Host-${name}` : name, options: cookieFlags(secure) };
}

/** The name of the cookie that next-auth's own check against forged forms reads. */
export function csrfCookieName(secure: boolean): string {
  return namedCookie("csrf", secure).name;
}

/**
 * Its JWT carries the session's token and nothing else; the row in the database is the session.
 * @param asked runs what our side of a callback asks the database: next-auth takes whatever is thrown for "not signed in"
 */
export function authOptions(
  { secure, maxAge, requestId, authorize }: AuthQuestion,
  asked: Asked,
): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge },
    pages: { signIn: "/signin", signOut: "/signin", error: "/signin" },
    cookies: {
      sessionToken: { name: cookieName(secure), options: cookieFlags(secure) },
      csrfToken: namedCookie("csrf", secure),
      callbackUrl: namedCookie("callback", secure),
    },
    providers: [Credentials({ credentials: {}, authorize: () => asked(authorize) })],
    callbacks: {
      jwt: async ({ token, user }) => {
        const sid: unknown = user ? Reflect.get(user, "sid") : token.sid;
        // Returning null or an empty token would leave the cookie alive: only a throw ends it.
        if (typeof sid !== "string" || !(await asked(() => sessionHolds(sid)))) throw new Error("no session");
        return { sid };
      },
      session: ({ session: { expires } }) => ({ expires, user: {} }),
      redirect: ({ url }) => (url.startsWith("/") && !url.startsWith("//") ? url : "/"),
    },
    events: {
      signOut: async ({ token }) => {
        const sid = token?.sid;
        if (typeof sid === "string") await asked(() => endOwnSession(sid, requestId));
      },
    },
    logger: {
      error: (code) => logger.info({ code }, "next-auth"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
