import "server-only";
import { createHash } from "node:crypto";
import type * as z from "zod";
import { parseWith, storable } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { readInTime, readTold, tell } from "@/lib/auth/told";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { keyFor } from "@/lib/queries/kept/question";
import { keep } from "@/lib/queries/kept/store";
import { readerOf } from "../caller";
import { UNKEPT } from "../headers";
import { answering } from "../problem";

/** What varies in a call's address, by name. */
export type Varying = Readonly<Record<string, string>>;

const CSV = "text/csv; charset=utf-8";

/** How a call of the API reads. */
export interface Read<Asked, View> {
  /** Part of what kept answers are kept under. */
  readonly path: string;
  /** Strict, over what varies in the address and its query, all text. */
  readonly asked: z.ZodType<Asked>;
  /** A single record's ETag is its version; everything else's is made of the federation's revision. */
  version?(view: View): number;
  /** The same view as CSV, for whoever accepts that alone. */
  csv?(view: View): string;
  /** What no revision counts: its ETag is made of what it says. */
  readonly unrevised?: true;
  query(tx: SessionTx, scope: Scope, asked: Asked): Promise<View>;
}

/** Answers a read: ETag, 304 while nothing changed, kept bodies, failures as problem documents. */
export function answerRead<Asked, View>(
  request: Request,
  call: Read<Asked, View>,
  inPath: Varying,
): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const read = contentWithKept(request) ? readInTime : readTold;
    const response = await read(token, requestId, async (tx, scope) => {
      const asked = parseWith(call.asked, paramsOf(request, inPath));
      return call.version
        ? versioned(request, call.version, await call.query(tx, scope, asked))
        : revised(request, call, { tx, scope, asked });
    });
    if (response.headers.get("content-type") === CSV) {
      const entityId = call.path.slice(1);
      await tell(token, { action: "csv.export", entity: "export", entityId, requestId });
    }
    response.headers.set("X-Request-Id", requestId);
    return response;
  });
}

/** @throws Failure MALFORMED for a parameter that is given twice */
function paramsOf(request: Request, inPath: Varying): object {
  const { searchParams } = new URL(request.url);
  const names = [...searchParams.keys(), ...Object.keys(inPath)];
  if (new Set(names).size !== names.length) throw new Failure("MALFORMED");
  return storable({ ...Object.fromEntries(searchParams), ...inPath });
}

function versioned<View>(request: Request, version: (view: View) => number, view: View): Response {
  const etag = `"${version(view)}"`;
  if (isKnown(request, etag)) return notModified(etag);
  return reply(etag, "application/json", Buffer.from(JSON.stringify(view)));
}

async function revised<Asked, View>(
  request: Request,
  { path, csv, unrevised, query }: Read<Asked, View>,
  { tx, scope, asked }: { readonly tx: SessionTx; readonly scope: Scope; readonly asked: Asked },
): Promise<Response> {
  const asCsv = csv !== undefined && wantsCsv(request);
  const toBody = (view: View) => Buffer.from(asCsv ? csv(view) : JSON.stringify(view));
  const form = asCsv ? CSV : "application/json";
  if (unrevised) return tagged(request, form, toBody(await query(tx, scope, asked)));
  const key = keyFor(scope, { name: `body of ${path}`, params: asked, form });
  const etag = etagOf(key);
  if (isKnown(request, etag)) return notModified(etag);
  if (tx.earlier !== null) return replyKept(tx.earlier, form, toBody(await query(tx, scope, asked)));
  // Not compressed: the server compresses what leaves it and drops a handler's own Content-Encoding.
  const body = await keep(key, {
    make: async () => toBody(await query(tx, scope, asked)),
    // Each reader of people's names is told to the audit, so that no body with names is kept.
    bytes: ({ length }) => (tx.named.entries().length === 0 ? length : null),
  });
  return reply(etag, form, body);
}

function tagged(request: Request, form: string, body: Buffer): Response {
  const etag = etagOf(body);
  return isKnown(request, etag) ? notModified(etag) : reply(etag, form, body);
}

function etagOf(content: string | Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 24)}"`;
}

function wantsCsv(request: Request): boolean {
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("text/csv") && !accept.includes("application/json");
}

/** Whether the caller has what bears this tag. */
export function isKnown(request: Request, etag: string): boolean {
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

/** Whether the caller has said that an answer of before will do (RFC 9111 `max-stale`). */
function contentWithKept(request: Request): boolean {
  const directives = (request.headers.get("cache-control") ?? "").toLowerCase().split(",");
  return directives.some((each) => each.trim().split("=")[0] === "max-stale");
}

function reply(etag: string, type: string, body: Uint8Array): Response {
  return streamed(body, { ...headersOf(etag), "Content-Type": type });
}

/** Figures of before bear their time, and no tag by which they could be taken for those of now. */
function replyKept({ at }: { readonly at: Date | null }, type: string, body: Uint8Array): Response {
  const time = at === null ? {} : { "Kept-At": at.toISOString() };
  return streamed(body, { ...time, "Content-Type": type, ...UNKEPT });
}

/** A body given as bytes would be copied for every answer, and a province's are two megabytes; a stream's are not. */
function streamed(body: Uint8Array, headers: Record<string, string>): Response {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(body);
      controller.close();
    },
  });
  return new Response(stream, { headers: { ...headers, "Content-Length": `${body.length}` } });
}
