import "server-only";
import type { Definition } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { perform } from "@/lib/actions/pipeline";
import { withScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { writerOf } from "../caller";
import { readJson } from "../payload";
import { answering } from "../problem";

/** How a call of the API maps to an action and back. */
export interface WriteCall<Output> {
  /** From the address; they join the body, which must not name them itself. */
  readonly params?: Readonly<Record<string, string>>;
  /** Whether the version that the caller saw comes as If-Match: `version` of the action's input. */
  readonly ifMatch?: "required" | "optional";
  /** 200 without it. */
  readonly status?: number;
  /** The new record's address. */
  location?(output: Output): string;
}

const VERSION = /^"(\d{1,9})"$/;

/** Runs an action for a route handler: the body as JSON, failures as problem documents, `version` as ETag. */
export function answerWrite<Input, Output extends object>(
  request: Request,
  definition: Definition<Input, Output>,
  call: WriteCall<Output> = {},
): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    const payload = await payloadOf(request, call).catch(async (failure: unknown) => {
      // Whoever is nobody hears that first, whatever they sent.
      await withScope(token, "read", async () => undefined);
      throw failure;
    });
    const key = request.headers.get("idempotency-key") ?? undefined;
    const output = await perform(definition, { token, payload, key, requestId });
    return Response.json(output, { status: call.status ?? 200, headers: headersOf(output, call, requestId) });
  });
}

function headersOf<Output extends object>(
  output: Output,
  call: WriteCall<Output>,
  requestId: string,
): Headers {
  const headers = new Headers({ "Cache-Control": "private, no-cache", "X-Request-Id": requestId });
  if ("version" in output && typeof output.version === "number") headers.set("ETag", `"${output.version}"`);
  if (call.location) headers.set("Location", call.location(output));
  return headers;
}

async function payloadOf<Output>(request: Request, call: WriteCall<Output>): Promise<object> {
  const body = await bodyOf(request);
  const fixed = { ...call.params, ...versionOf(request.headers, call.ifMatch) };
  const named = Object.keys(body).find((key) => key in fixed || (call.ifMatch && key === "version"));
  if (named !== undefined) refuse([fieldError(named, "object.unknownKey")]);
  return { ...body, ...fixed };
}

/** A workflow call may come without a body. */
async function bodyOf(request: Request): Promise<object> {
  const body = await readJson(request);
  if (body === undefined) return {};
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Failure("MALFORMED");
  return body;
}

function versionOf(headers: Headers, ifMatch: "required" | "optional" | undefined): { version?: number } {
  const given = ifMatch && headers.get("if-match");
  if (given == null) {
    if (ifMatch === "required") throw new Failure("PRECONDITION_REQUIRED");
    return {};
  }
  const version = VERSION.exec(given)?.[1];
  if (version === undefined) throw new Failure("MALFORMED");
  return { version: Number(version) };
}
