import { lockAnswer } from "@/lib/schemas/answers/lock";
import { Failure, type FailureCode } from "./failure";
import { Prisma } from "./generated/client";

/** SQLSTATEs of PostgreSQL and of this schema's own triggers, each an expected failure. */
const BY_STATE: Readonly<Record<string, FailureCode>> = {
  UC001: "ILLEGAL_TRANSITION",
  UC002: "OWN_SUBMISSION",
  UC003: "WITHDRAWN",
  UC004: "INVALID",
  UC005: "INVALID",
  UC006: "SUSPENDED",
  UC007: "PERIOD_LOCKED",
  UC019: "PLAN_CLOSED",
  "23505": "DUPLICATE",
  "23503": "INVALID",
  "23514": "INVALID",
  "23P01": "INVALID",
  // The answer is the same whether a row is another's or does not exist.
  "42501": "NOT_FOUND",
  "40001": "UNAVAILABLE",
  "40P01": "UNAVAILABLE",
  "57014": "UNAVAILABLE",
};

/** Classes of SQLSTATE: malformed data; connection lost; out of resources; the operator intervened. */
const BY_CLASS: Readonly<Record<string, FailureCode>> = {
  "22": "INVALID",
  "08": "UNAVAILABLE",
  "53": "UNAVAILABLE",
  "57": "UNAVAILABLE",
};

/** Prisma's own codes: no such record, no connection or transaction in time, deadlock. */
const BY_PRISMA_CODE: Readonly<Record<string, FailureCode>> = {
  P2025: "NOT_FOUND",
  P2024: "UNAVAILABLE",
  P2028: "UNAVAILABLE",
  P2034: "UNAVAILABLE",
};

/** node-postgres has no code for a connection that it could not get or has lost. */
const LOST_CONNECTION =
  /timeout exceeded when trying to connect|Connection (terminated|ended)|connection error and is not queryable|ECONN|EPIPE/;
/** Until a request that found the database away is worth repeating. */
export const RETRY_SECONDS = 5;

/** The adapter's names for a server that it could not reach or has lost, or that turns it away. */
const AWAY: ReadonlySet<string | undefined> = new Set([
  "DatabaseNotReachable",
  "DatabaseAccessDenied",
  "DatabaseDoesNotExist",
  "AuthenticationFailed",
  "ConnectionClosed",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
]);

interface DriverCause {
  readonly kind?: string;
  readonly originalCode?: string;
  readonly originalMessage?: string;
}

function driverCause(error: Prisma.PrismaClientKnownRequestError): DriverCause {
  // Prisma types no error's details; what is not there is undefined.
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: DriverCause } };
  return driverAdapterError?.cause ?? {};
}

function codeOfKnown(error: Prisma.PrismaClientKnownRequestError): FailureCode | undefined {
  const { kind, originalCode: state = "", originalMessage: message } = driverCause(error);
  // The server also uses this state for a login that it refuses.
  if (state === "28000") return message === "no session" ? "SESSION_ENDED" : "UNAVAILABLE";
  return (
    codeOfState(state) ??
    BY_PRISMA_CODE[error.code] ??
    (error.code.startsWith("P1") || AWAY.has(kind) || LOST_CONNECTION.test(error.message)
      ? "UNAVAILABLE"
      : undefined)
  );
}

function codeOfState(state: string): FailureCode | undefined {
  return BY_STATE[state] ?? BY_CLASS[state.slice(0, 2)];
}

/** The owner's own connection reports SQLSTATEs without Prisma around them. */
function stateOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

function codeOf(error: unknown): FailureCode | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return codeOfKnown(error);
  const code = codeOfState(stateOf(error) ?? "");
  if (code !== undefined) return code;
  if (error instanceof Prisma.PrismaClientInitializationError) return "UNAVAILABLE";
  return error instanceof Error && LOST_CONNECTION.test(error.message) ? "UNAVAILABLE" : undefined;
}

/** Whether the database gave up a statement at its time limit. */
export function tookTooLong(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && driverCause(error).originalCode === "57014";
}

/** The lock that a trigger names in the message of its refusal. */
const lock = lockAnswer.omit({ reopened: true });

function messageOf(error: unknown): string {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return driverCause(error).originalMessage ?? "";
  return error instanceof Error ? error.message : "";
}

/** What the database refused, as an expected failure; anything else comes back as it was and is a defect. */
export function failureOf(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  return new Failure(code, {
    cause: error,
    ...(code === "UNAVAILABLE" ? { retryAfter: RETRY_SECONDS } : {}),
    ...(code === "PERIOD_LOCKED" ? { lock: lock.parse(JSON.parse(messageOf(error))) } : {}),
  });
}
