import * as kindStep from "@/app/api/v1/[kind]/[id]/[step]/route";
import * as kindRecord from "@/app/api/v1/[kind]/[id]/route";
import * as kind from "@/app/api/v1/[kind]/route";
import * as activityStep from "@/app/api/v1/activities/[id]/[step]/route";
import * as activity from "@/app/api/v1/activities/[id]/route";
import * as activities from "@/app/api/v1/activities/route";
import * as activityTypes from "@/app/api/v1/activity-types/route";
import * as explanation from "@/app/api/v1/compliance/[unit]/[target]/route";
import * as compliance from "@/app/api/v1/compliance/route";
import * as outlets from "@/app/api/v1/outlets/route";
import * as unit from "@/app/api/v1/units/[code]/route";
import * as units from "@/app/api/v1/units/route";

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** Addresses in the order in which Next.js prefers them: a fixed part before a variable one. */
const ROUTES: readonly (readonly [pattern: string, module: object])[] = [
  ["activities", activities],
  ["activities/:id", activity],
  ["activities/:id/:step", activityStep],
  ["activity-types", activityTypes],
  ["compliance", compliance],
  ["compliance/:unit/:target", explanation],
  ["outlets", outlets],
  ["units", units],
  ["units/:code", unit],
  [":kind", kind],
  [":kind/:id", kindRecord],
  [":kind/:id/:step", kindStep],
];

function matched(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  readonly body: any;
}

/** A server hands over a stream also where nothing was sent. */
function textOf(body: unknown): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** Calls the API below /api/v1/ as the bearer of a token ('' = of none), without a server between. */
export async function call(token: string, method: string, address: string, sent: Sent = {}): Promise<Answer> {
  const url = new URL(`http://localhost:3000/api/v1/${address}`);
  const path = url.pathname.slice("/api/v1/".length);
  const [found] = ROUTES.flatMap(([pattern, module]) => {
    const params = matched(pattern, path);
    return params === null ? [] : [{ params, handler: (module as Record<string, Handler>)[method] }];
  });
  if (found?.handler === undefined) throw new Error(`There is no ${method} ${path}`);
  const request = new Request(url, {
    method,
    headers: {
      ...(token === "" ? {} : { Authorization: `Bearer ${token}` }),
      Host: "localhost:3000",
      ...sent.headers,
    },
    ...(method === "GET" ? {} : { body: textOf(sent.body) }),
  });
  const response = await found.handler(request, { params: Promise.resolve(found.params as never) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== "" ? JSON.parse(text) : undefined,
  };
}
