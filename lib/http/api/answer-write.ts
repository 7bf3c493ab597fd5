import "server-only";
import type { Definition } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { perform } from "@/lib/actions/pipeline";
import { storable } from "@/lib/auth/parse";
import { askingScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { attemptOf, writerOf } from "../caller";
import { readJson } from "../payload";
import { answering } from "../problem";
import type { Varying } from "./answer-read";

/** How a call of the API maps to an action and back. */
export interface Write {
  /** Whether the version that the caller saw comes as If-Match: `version` of the action's input. */
  readonly ifMatch?: "required" | "optional";
  /** Whether it makes something, which then lies below the call's own address. */
  readonly creates?: true;
}

const VERSION = /^"([1-9]\d{0,8})"$/;

/**
 * Runs an action for a call of the API: the body as JSON, failures as problem documents, `version` as ETag.
 * @param inPath joins the body, which must not name any of it itself
 */
export function answerWrite<Input, Output extends object>(
  request: Request,
  definition: Definition<Input, Output>,
  call: Write = {},
  inPath: Varying = {},
): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    const payload = await payloadOf(request, token, call, inPath);
    const sent = { ...attemptOf(request.headers), token, payload, requestId };
    const output = await perform(definition, sent);
    const headers = headersOf(output, requestId);
    if (call.creates && "id" in output)
      headers.set("Location", `${new URL(request.url).pathname}/${output.id}`);
    return Response.json(output, { status: statusOf(call), headers });
  });
}

/** What a write answers with that went well. */
export function statusOf({ creates }: Write): 200 | 201 {
  return creates ? 201 : 200;
}

function headersOf(output: object, requestId: string): Headers {
  const headers = new Headers({ "Cache-Control": "private, no-cache", "X-Request-Id": requestId });
  if ("version" in output && typeof output.version === "number") headers.set("ETag", `"${output.version}"`);
  return headers;
}

/**
 * What the body says, with what stands in the path.
 * @throws Failure MALFORMED, INVALID; SESSION_ENDED where the token is nobody's: that is heard first, whatever was sent
 */
export function payloadOf(request: Request, token: string, call: Write, inPath: Varying): Promise<object> {
  return joined(request, call, inPath).catch(async (failure: unknown) => {
    await askingScope(token);
    throw failure;
  });
}

async function joined(request: Request, { ifMatch }: Write, inPath: Varying): Promise<object> {
  const body = await bodyOf(request);
  const fixed = { ...inPath, ...versionOf(request.headers, ifMatch) };
  const named = Object.keys(body).find((key) => key in fixed || (ifMatch && key === "version"));
  if (named !== undefined) refuse([fieldError(named, "object.unknownKey")]);
  return { ...body, ...fixed };
}

/** A workflow call may come without a body; what ends something may say why in the query: not everybody sends a body then. */
async function bodyOf(request: Request): Promise<object> {
  const body = await readJson(request);
  if (body === undefined) return request.method === "DELETE" ? queryOf(request) : {};
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Failure("MALFORMED");
  return body;
}

/** @throws Failure MALFORMED for a parameter that is given twice */
function queryOf({ url }: Request): object {
  const { searchParams } = new URL(url);
  if (new Set(searchParams.keys()).size !== searchParams.size) throw new Failure("MALFORMED");
  return storable(Object.fromEntries(searchParams));
}

function versionOf(headers: Headers, ifMatch: Write["ifMatch"]): { version?: number } {
  const given = ifMatch && headers.get("if-match");
  if (given == null) {
    if (ifMatch === "required") throw new Failure("PRECONDITION_REQUIRED");
    return {};
  }
  const version = VERSION.exec(given)?.[1];
  if (version === undefined) throw new Failure("MALFORMED");
  return { version: Number(version) };
}
