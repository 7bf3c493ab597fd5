import type { Failure, FailureCode } from "@/lib/db/failure";

/** The API's status of each failure (interfaces.md §4). */
const STATUS: Record<FailureCode, number> = {
  MALFORMED: 400,
  SESSION_ENDED: 401,
  FOREIGN_ORIGIN: 403,
  FORBIDDEN: 403,
  OWN_SUBMISSION: 403,
  NOT_FOUND: 404,
  PLAN_NOT_FOUND: 404,
  STALE: 409,
  KEY_REUSED: 409,
  DUPLICATE: 409,
  ILLEGAL_TRANSITION: 409,
  WITHDRAWN: 409,
  TOO_LARGE: 413,
  INVALID: 422,
  PRECONDITION_REQUIRED: 428,
  THROTTLED: 429,
  UNAVAILABLE: 503,
};

/** An RFC 9457 problem document. `detail` of a failure goes along as it is. */
export function problem(failure: Failure, requestId: string): Response {
  const status = STATUS[failure.code];
  const { retryAfter, ...detail } = failure.detail;
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
  });
  if (status === 401) headers.set("WWW-Authenticate", "Bearer");
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  const body = { type: "about:blank", title: failure.code, status, code: failure.code, requestId, ...detail };
  return new Response(JSON.stringify(body), { status, headers });
}

/** What a defect answers: nothing but its request id, by which the log knows more. */
export function defect(requestId: string): Response {
  const headers = { "Content-Type": "application/problem+json", "X-Request-Id": requestId };
  const body = { type: "about:blank", title: "DEFECT", status: 500, code: "DEFECT", requestId };
  return new Response(JSON.stringify(body), { status: 500, headers });
}
