import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { authRoute } from "@/lib/http/auth-route";

const ORIGIN = "http://localhost:3000";

/** A request as a browser on this machine would send it. */
export function browserRequest(path: string, init: RequestInit = {}, origin: string = ORIGIN): Request {
  const headers = new Headers(init.headers);
  headers.set("host", new URL(origin).host);
  if (init.method !== undefined && !headers.has("origin")) headers.set("origin", origin);
  return new Request(`${origin}${path}`, { ...init, headers });
}

export interface Typed {
  login: string;
  password: string;
  remember?: string;
  callbackUrl?: string;
}

/** Sends the sign-in form as the page's script does. */
export function signIn(typed: Typed, address = "198.51.100.1", headers: Record<string, string> = {}) {
  const request = browserRequest("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address, ...headers },
    body: JSON.stringify(typed),
  });
  return authRoute(request, ["callback", "credentials"]);
}

/** Sends the code of the second step, with the cookie that the first one set. */
export function sendCode(code: string, cookie: string, address = "198.51.100.1") {
  const request = browserRequest("/api/auth/callback/code", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address, cookie },
    body: JSON.stringify({ code }),
  });
  return authRoute(request, ["callback", "code"]);
}

/** The cookies that an answer sets, by name, with their flags. */
export function cookiesSet(response: Response): Map<string, { value: string; flags: string }> {
  return new Map(
    response.headers.getSetCookie().map((line) => {
      const [, name = "", value = "", flags = ""] = /^([^=]+)=([^;]*);?(.*)$/.exec(line) ?? [];
      return [name, { value, flags }];
    }),
  );
}

/** The cookie header of whoever holds this session token. */
export async function cookieFor(token: string): Promise<string> {
  return `session=${await encode({ token: { sid: token }, secret: env().AUTH_SECRET })}`;
}
