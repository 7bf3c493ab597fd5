import type pg from "pg";
import { VARYING } from "@/lib/http/api/call";
import { CALLS } from "@/lib/http/api/calls";
import { type Federation, type Person, UNIT_NAMES } from "@/tests/support/people";
import { columnIn, DESCRIBED } from "./described";
import type { Call, Endpoint } from "./endpoint";
import { marker } from "./endpoint-records";

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

const ROUTES: Record<string, Record<string, Handler>> = import.meta.glob("../../../app/**/route.ts", {
  eager: true,
});

/** Every record carries its unit's mark, and every level has a target to explain. */
export async function markRecords(client: pg.Client, federation: Federation): Promise<void> {
  await client.query("SELECT set_config('app.sid', $1, false)", [federation.command]);
  for (const unit of UNIT_NAMES) {
    const values = [marker(federation, unit), federation.units[unit]];
    for (const [table, column] of [
      ["activities", "title"],
      ["channels", "code"],
      ...DESCRIBED.flatMap((each) => (each.text === null ? [] : [[each.table, columnIn(each, each.text)]])),
    ]) {
      await client.query(`UPDATE ${table} SET ${column} = $1 WHERE unit_id = $2`, values);
    }
  }
  const levels = { TP: "PROVINCIAL", TU: "UPPER", TG: "GRASSROOTS" };
  const measure = {
    type: "count",
    activityType: "TV_PROGRAMME",
    minimum: 1,
    scope: "own",
    countsFrom: "SUBMITTED",
  };
  for (const [code, level] of Object.entries(levels)) {
    await client.query(
      `INSERT INTO targets (tenant_id, year, code, title, level, force, measure)
       VALUES ($1, 2021, $2, $3, $4, 'MANDATORY', $5)`,
      [federation.tenant, code, marker(federation, "P"), level, measure],
    );
  }
  // Of the seed's nothing can be printed.
  await client.query("UPDATE report_templates SET removed_at = now() WHERE tenant_id = $1", [
    federation.tenant,
  ]);
  await client.query("UPDATE outlets SET name = $1 WHERE tenant_id = $2", [
    federation.code,
    federation.tenant,
  ]);
}

const ALL_CALLS = "api/v1/[...path]";

/** Whatever can be asked, as the matrix names it: the API's calls, and the methods of every other route below app. */
export function routeNames(): string[] {
  const others = Object.entries(ROUTES).flatMap(([file, handlers]) => {
    const route = file.replace("../../../app/", "").replace(/\/route\.ts$/, "");
    return route === ALL_CALLS ? [] : Object.keys(handlers).map((method) => `${method} ${route}`);
  });
  return [...CALLS.map(({ method, path }) => `${method} ${path}`), ...others];
}

function handlerOf(route: string, method: string): Handler {
  const folder = route.startsWith("/") ? ALL_CALLS : route;
  const handler = ROUTES[`../../../app/${folder}/route.ts`]?.[method];
  if (!handler) throw new Error(`No ${method} in ${route}`);
  return handler;
}

function addressOf(route: string, params: Readonly<Record<string, string>> = {}): string {
  return route.replaceAll(VARYING, (_, name: string) =>
    encodeURIComponent((params[name] ?? "x").toWellFormed()),
  );
}

/** Sends a call as somebody, with their bearer token. */
export function send(person: Person, { route, method, handle }: Target, call: Call): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${person.token}`, host: "localhost:3000" });
  if (call.ifMatch !== undefined) headers.set("if-match", call.ifMatch);
  if (call.body !== undefined) headers.set("content-type", "application/json");
  const sent =
    call.form ?? call.text ?? call.bytes ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const address = `${addressOf(route, call.params)}${call.query ?? ""}`;
  const request = new Request(`http://localhost:3000/api/v1${address}`, {
    method,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
  });
  if (handle) return handle(request);
  return handlerOf(route, method)(request, { params: Promise.resolve(call.params ?? {}) });
}

export type Target = Pick<Endpoint, "route" | "method" | "handle">;
