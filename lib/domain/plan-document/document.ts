import type { TextSpan } from "./plain";

/** As long as a plan is that people wrote: some twenty pages. */
export const DOCUMENT_LENGTH = 60_000;

/** A text of a plan in a list. */
export interface PlanDocumentHead {
  readonly id: string;
  readonly name: string;
  readonly addedAt: string;
}

/** The text of an issued plan, as it was pasted or uploaded; it never changes. */
export interface PlanDocument extends PlanDocumentHead {
  readonly content: string;
  /** Where passages begin that are no targets. */
  readonly dropped: readonly number[];
}

/** The passage that a target comes from, in a text of that year's plan. */
export interface TargetPassage extends TextSpan {
  readonly target: string;
  readonly year: number;
  readonly document: string;
  readonly name: string;
}
