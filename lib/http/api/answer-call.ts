import { Failure } from "@/lib/db/failure";
import { answering } from "../problem";
import { type Call, VARYING } from "./call";
import { CALLS } from "./calls";

const SERVED = CALLS.map((call) => ({
  call,
  address: new RegExp(`^/api/v1${call.path.replaceAll(VARYING, "(?<$1>[^/]+)")}$`),
}));

/**
 * Answers whatever is asked below `/api/v1`: 404 for an address at which there is nothing to call, 405 for a method that
 * it does not know. HEAD is asked as GET; the server leaves the body out.
 */
export async function answerCall(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const here = SERVED.filter(({ address }) => address.test(pathname));
  if (here.length === 0) return answering(request, () => Promise.reject(new Failure("NOT_FOUND")));
  const method = request.method === "HEAD" ? "GET" : request.method;
  const served = here.find(({ call }) => call.method === method);
  if (served !== undefined) return served.call.respond(request, varyingIn(pathname, served.address));
  const headers = { Allow: methodsOf(here.map(({ call }) => call)).join(", ") };
  return new Response(null, { status: method === "OPTIONS" ? 204 : 405, headers });
}

function varyingIn(pathname: string, address: RegExp): Record<string, string> {
  const groups = Object.entries(address.exec(pathname)?.groups ?? {});
  return Object.fromEntries(groups.map(([name, given]) => [name, decodeURIComponent(given)]));
}

function methodsOf(calls: readonly Call[]): string[] {
  const own = calls.map(({ method }) => method);
  return [...own, "OPTIONS", ...(own.includes("GET") ? ["HEAD"] : [])].sort();
}
