/** What came of trying a link: it opens, it does not, or its server does not let machines see. */
export type LinkOutcome = "OPENS" | "FAILS" | "UNCLEAR";

/** Whether a link opened when it was tried last; no figure depends on it. */
export interface LinkCheck {
  readonly outcome: LinkOutcome;
  /** Instant, RFC 3339 with +07:00. */
  readonly at: string;
}
