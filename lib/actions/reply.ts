import type { FailureCode, FieldError } from "@/lib/db/failure";

/** An action that was refused: nothing was written, and the form keeps what was typed. */
export interface Refusal<Output = unknown> {
  readonly ok: false;
  readonly code: FailureCode;
  /** The code in the reader's words. */
  readonly message: string;
  readonly errors?: readonly FieldError[];
  /** STALE: the record as it is now. */
  readonly present?: unknown;
  /** KEY_REUSED: what the action replied when the key came first, and when. */
  readonly saved?: { readonly data: Output; readonly at: string };
  /** Without script: what the form's fields held, by their names. */
  readonly typed?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** What a form gets back. */
export type ActionReply<Output> = { readonly ok: true; readonly data: Output } | Refusal<Output>;

/** A form's action; the last argument holds its values. */
export type ServerAction<Output> = (...values: readonly unknown[]) => Promise<ActionReply<Output>>;
