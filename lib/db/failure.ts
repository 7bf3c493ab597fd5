import type { PeriodLock } from "@/lib/domain/lock";

/** What can be expected to go wrong; the API's stable codes (interfaces.md §4), the same in actions and logs. */
export type FailureCode =
  | "MALFORMED"
  | "TOO_LARGE"
  | "UNSUPPORTED_TYPE"
  | "QUOTA"
  | "FOREIGN_ORIGIN"
  | "SESSION_ENDED"
  | "SUSPENDED"
  | "SECOND_STEP_OWED"
  | "PROVE_AGAIN"
  | "OTHER_PERSON"
  | "FORBIDDEN"
  | "OWN_SUBMISSION"
  | "NOT_FOUND"
  | "PLAN_NOT_FOUND"
  | "PLAN_CLOSED"
  | "STALE"
  | "KEY_REUSED"
  | "DUPLICATE"
  | "ILLEGAL_TRANSITION"
  | "WITHDRAWN"
  | "PERIOD_LOCKED"
  | "INVALID"
  | "PRECONDITION_REQUIRED"
  | "THROTTLED"
  | "UNAVAILABLE";

/** One field that cannot be taken; `code` is the key of its message, `figures` what the message names: numbers, or a name as it is. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** What somebody else has done before, as far as it can be told; by: null = a command, or nobody who is known any more. */
export interface DoneBefore {
  readonly what:
    | "approved"
    | "changed"
    | "closed"
    | "frozen"
    | "proposed"
    | "rejected"
    | "reopened"
    | "undone"
    | "withdrawn";
  readonly by: string | null;
  readonly at: string;
}

/** What goes with a failure, by code. */
export interface FailureDetail {
  /** INVALID: which fields, and why. */
  readonly errors?: readonly FieldError[];
  /** STALE: the record as it is now. */
  readonly present?: unknown;
  /** KEY_REUSED: what the key saved, and when. */
  readonly saved?: { readonly data: unknown; readonly at: string };
  /** TOO_LARGE: how much of what may be sent or asked for at most, and how much it was where that is known. */
  readonly excess?: {
    readonly of: "bytes" | "rows" | "points";
    readonly most: number;
    readonly size?: number;
  };
  /** DUPLICATE, ILLEGAL_TRANSITION, STALE, WITHDRAWN: who was there before, and when. */
  readonly done?: DoneBefore;
  /** PERIOD_LOCKED: which period, who closed it and when. */
  readonly lock?: PeriodLock;
  /** THROTTLED, UNAVAILABLE: seconds to wait. */
  readonly retryAfter?: number;
  /** UNAVAILABLE: the database is there, and the question takes longer than one can wait. */
  readonly slow?: boolean;
}

/** An expected failure: it leaves the transaction by being thrown and reaches the caller as a value or a problem document. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: FailureDetail;

  constructor(code: FailureCode, { cause, ...detail }: FailureDetail & ErrorOptions = {}) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "Failure";
    this.code = code;
    this.detail = detail;
  }
}

/** Somebody came too late: who was there before, and when, where that is known. */
export function tooLate(
  code: FailureCode,
  what: DoneBefore["what"],
  before: Pick<DoneBefore, "by" | "at"> | null | undefined,
): Failure {
  return new Failure(code, before ? { done: { what, by: before.by, at: before.at } } : {});
}

/** What was looked for. @throws Failure NOT_FOUND where it is not there */
export function orNotFound<T>(looked: T | null | undefined): T {
  if (looked === null || looked === undefined) throw new Failure("NOT_FOUND");
  return looked;
}
