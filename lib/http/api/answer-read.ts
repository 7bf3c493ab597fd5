import "server-only";
import { createHash } from "node:crypto";
import type * as z from "zod";
import { parseWith, storable } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { readTold, tell } from "@/lib/auth/told";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { Kept, keptKey } from "@/lib/queries/kept";
import { readerOf } from "../caller";
import { answering } from "../problem";

const CSV = "text/csv; charset=utf-8";
const KEPT_BYTES = 64 * 1024 * 1024;

/** Not compressed: the server compresses what leaves it and drops a handler's own Content-Encoding. */
const bodies = new Kept<Buffer<ArrayBuffer>>(KEPT_BYTES);

/** One call of the API that reads. */
export interface ReadCall<Params, View> {
  /** Unique; part of what kept answers are kept under. */
  readonly name: string;
  /** Strict, over the address's parameters and its query, all text. */
  readonly schema: z.ZodType<Params>;
  /** From the address. */
  readonly params?: Readonly<Record<string, string>>;
  /** A single record's ETag is its version; everything else's is made of the federation's revision. */
  version?(view: View): number;
  /** The same view as CSV, for whoever accepts that alone. */
  csv?(view: View): string;
  query(tx: SessionTx, scope: Scope, params: Params): Promise<View>;
}

/** Answers a read: ETag, 304 while nothing changed, kept bodies, failures as problem documents. */
export function answerRead<Params, View>(request: Request, call: ReadCall<Params, View>): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const response = await readTold(token, requestId, async (tx, scope) => {
      const params = parseWith(call.schema, paramsOf(request, call.params));
      return call.version
        ? versioned(request, call.version, await call.query(tx, scope, params))
        : revised(request, call, { tx, scope, params });
    });
    if (response.headers.get("content-type") === CSV) {
      await tell(token, { action: "csv.export", entity: "export", entityId: call.name, requestId });
    }
    response.headers.set("X-Request-Id", requestId);
    return response;
  });
}

/** @throws Failure MALFORMED for a parameter that is given twice */
function paramsOf(request: Request, fixed: Readonly<Record<string, string>> = {}): object {
  const { searchParams } = new URL(request.url);
  const names = [...searchParams.keys(), ...Object.keys(fixed)];
  if (new Set(names).size !== names.length) throw new Failure("MALFORMED");
  return storable({ ...Object.fromEntries(searchParams), ...fixed });
}

function versioned<View>(request: Request, version: (view: View) => number, view: View): Response {
  const etag = `"${version(view)}"`;
  if (isKnown(request, etag)) return notModified(etag);
  return reply(etag, "application/json", Buffer.from(JSON.stringify(view)));
}

async function revised<Params, View>(
  request: Request,
  { name, csv, query }: ReadCall<Params, View>,
  { tx, scope, params }: { readonly tx: SessionTx; readonly scope: Scope; readonly params: Params },
): Promise<Response> {
  const asCsv = csv !== undefined && wantsCsv(request);
  const form = asCsv ? CSV : "application/json";
  const key = keptKey(scope, { name, params, form });
  const etag = `"${createHash("sha256").update(key).digest("base64url").slice(0, 24)}"`;
  if (isKnown(request, etag)) return notModified(etag);
  const kept = bodies.get(key);
  if (kept) return reply(etag, form, kept);
  const view = await query(tx, scope, params);
  const body = Buffer.from(asCsv ? csv(view) : JSON.stringify(view));
  // Each reader of people's names is told to the audit, so that no body with names is kept.
  if (tx.named.entries().length === 0) bodies.set(key, body, body.length);
  return reply(etag, form, body);
}

function wantsCsv(request: Request): boolean {
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("text/csv") && !accept.includes("application/json");
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}

function headersOf(etag: string) {
  return {
    ETag: etag,
    "Cache-Control": "private, no-cache",
    Vary: "Accept, Authorization, Cookie",
  };
}

function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: headersOf(etag) });
}

/** A body given as bytes would be copied for every answer, and a province's are two megabytes; a stream's are not. */
function reply(etag: string, type: string, body: Uint8Array): Response {
  const headers = { ...headersOf(etag), "Content-Type": type, "Content-Length": `${body.length}` };
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(body);
      controller.close();
    },
  });
  return new Response(stream, { headers });
}
