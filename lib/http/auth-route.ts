import "server-only";
import { askNextAuth } from "@/lib/auth/ask-next-auth";
import { LIFETIMES } from "@/lib/auth/sessions";
import { Failure } from "@/lib/db/failure";
import { own } from "@/lib/domain/own";
import { cookiesOf } from "./cookies";
import { UNKEPT } from "./headers";
import { readText } from "./payload";
import { isOwnOrigin, placeOf } from "./place";
import { answering } from "./problem";
import { readSignInForm } from "./sign-in-form";
import { refused } from "./sign-in-reply";
import { codeRoute, signInRoute } from "./sign-in-route";

/** What next-auth is let to answer; its log endpoint would let anybody write into ours. */
const CALLS = new Set([
  "GET csrf",
  "GET providers",
  "GET session",
  "GET signin",
  "GET error",
  "POST signout",
]);
const BODY_BYTES = 8_192;

/** The two steps of signing in: the password, and the code of whoever has a second step. */
const STEPS: Readonly<Record<string, typeof signInRoute>> = {
  "callback/credentials": signInRoute,
  "callback/code": codeRoute,
};

/** Everything below /api/auth. @param path what follows it */
export async function authRoute(request: Request, path: readonly string[]): Promise<Response> {
  const step = request.method === "POST" ? own<typeof signInRoute>(STEPS, path.join("/")) : undefined;
  if (step !== undefined) return signIn(request, step);
  return answering(request, async (requestId) => {
    if (!CALLS.has(`${request.method} ${path[0]}`)) throw new Failure("NOT_FOUND");
    if (request.headers.has("origin") && !isOwnOrigin(request.headers)) throw new Failure("FOREIGN_ORIGIN");
    return pass(request, path, requestId);
  });
}

async function signIn(request: Request, step: typeof signInRoute): Promise<Response> {
  try {
    return await step(request, await readSignInForm(request));
  } catch (error) {
    if (error instanceof Failure) return refused({ json: true, callbackUrl: "", code: "" }, error.code);
    throw error;
  }
}

async function pass(request: Request, path: readonly string[], requestId: string): Promise<Response> {
  const { secure } = placeOf(request.headers);
  const { lifetimeSeconds } = LIFETIMES.desk;
  const call = {
    method: request.method,
    path,
    headers: request.headers,
    cookies: cookiesOf(request.headers),
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: Object.fromEntries(new URLSearchParams(await readText(request, BODY_BYTES))),
  };
  const maxAge = lifetimeSeconds;
  const answer = await askNextAuth(call, { secure, maxAge, requestId, authorize: async () => null });
  const headers = new Headers(UNKEPT);
  // next-auth renews the cookie with every look at the session; ours ends when its row does.
  const renews = path[0] === "session" && JSON.stringify(answer.body) !== "{}";
  if (!renews) for (const cookie of answer.setCookies) headers.append("Set-Cookie", cookie);
  if (answer.location === undefined)
    return Response.json(answer.body ?? {}, { status: answer.status, headers });
  headers.set("Location", answer.location);
  return new Response(null, { status: answer.status, headers });
}
