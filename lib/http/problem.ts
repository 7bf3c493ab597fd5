import "server-only";
import { Failure, type FailureCode, type FailureDetail } from "@/lib/db/failure";
import { logger } from "@/lib/logger";
import { requestIdOf } from "./caller";
import { failureWords, fieldErrors, languageOf } from "./wording";

/** The API's status of each failure (interfaces.md §4). */
const STATUS: Record<FailureCode, number> = {
  MALFORMED: 400,
  SESSION_ENDED: 401,
  OTHER_PERSON: 409,
  FOREIGN_ORIGIN: 403,
  FORBIDDEN: 403,
  SUSPENDED: 403,
  SECOND_STEP_OWED: 403,
  PROVE_AGAIN: 403,
  OWN_SUBMISSION: 403,
  NOT_FOUND: 404,
  PLAN_NOT_FOUND: 404,
  STALE: 409,
  KEY_REUSED: 409,
  DUPLICATE: 409,
  ILLEGAL_TRANSITION: 409,
  WITHDRAWN: 409,
  PERIOD_LOCKED: 409,
  PLAN_CLOSED: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  INVALID: 422,
  PRECONDITION_REQUIRED: 428,
  THROTTLED: 429,
  UNAVAILABLE: 503,
  QUOTA: 507,
};

interface Problem {
  readonly code: FailureCode | "DEFECT";
  readonly status: number;
  readonly requestId: string;
  readonly request: Request;
  readonly headers?: Record<string, string>;
  readonly detail?: FailureDetail;
}

function respond({ code, status, requestId, request, headers, detail }: Problem): Response {
  const title = failureWords(code, languageOf(request.headers), detail);
  const body = { type: "about:blank", title, status, code, requestId, ...detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
      ...headers,
    },
  });
}

function failed(failure: Failure, requestId: string, request: Request): Response {
  const { retryAfter, slow: _slow, errors: _, ...detail } = failure.detail;
  const status = STATUS[failure.code];
  const errors = fieldErrors(failure, languageOf(request.headers));
  return respond({
    code: failure.code,
    status,
    requestId,
    request,
    headers: {
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    },
    detail: { ...detail, ...(errors ? { errors } : {}) },
  });
}

/**
 * Answers a request for the API: an expected failure becomes a problem document (RFC 9457), a defect is logged once
 * and tells nothing but its request id.
 */
export async function answering(
  request: Request,
  work: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    return await work(requestId);
  } catch (error) {
    if (error instanceof Failure) return failed(error, requestId, request);
    logger.error({ err: error, requestId, method: request.method }, "defect");
    return respond({ code: "DEFECT", status: 500, requestId, request });
  }
}
