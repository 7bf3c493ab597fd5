import "server-only";
import NextAuth from "next-auth";
import { type Asked, type AuthQuestion, authOptions } from "./next-auth";

/** One call of next-auth, as plain values. */
export interface AuthCall {
  readonly method: string;
  /** What follows /api/auth/. */
  readonly path: readonly string[];
  readonly headers: Headers;
  readonly cookies: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
}

/** What next-auth answered. */
export interface AuthAnswer {
  readonly status: number;
  readonly setCookies: readonly string[];
  readonly location: string | undefined;
  readonly body: unknown;
}

/**
 * Asks next-auth through its handler for plain requests: its handler for routes reads cookies from Next's own store,
 * where a form sent without JavaScript could not be given the token that next-auth expects.
 * @throws what the database refused meanwhile: next-auth would answer as if nobody were signed in, and take the cookie
 */
export async function askNextAuth(call: AuthCall, question: AuthQuestion): Promise<AuthAnswer> {
  const troubles: unknown[] = [];
  const asked: Asked = (work) =>
    work().catch((error: unknown) => {
      troubles.push(error);
      throw error;
    });
  const headers = new Map<string, string | string[]>();
  let status = 200;
  let body: unknown;
  const response = {
    status: (code: number) => {
      status = code;
      return response;
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    json: (value: unknown) => {
      body = value;
    },
    send: (value: unknown) => {
      body = value;
    },
    end: () => undefined,
  };
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: [...call.path] },
    headers: Object.fromEntries(call.headers),
    cookies: call.cookies,
    body: call.body,
  };
  // It reads no more of either than stands above; its types ask for Node's own.
  await NextAuth(request as never, response as never, authOptions(question, asked));
  if (troubles.length > 0) throw troubles[0];
  const location = headers.get("location");
  return {
    status,
    setCookies: [headers.get("set-cookie") ?? []].flat(),
    location: typeof location === "string" ? location : undefined,
    body,
  };
}
