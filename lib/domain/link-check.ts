/** What came of trying a link: it opens, it does not, or its server does not let machines see. */
export type LinkOutcome = "OPENS" | "FAILS" | "UNCLEAR";

/** Whether a link opened when it was tried last; no figure depends on it. */
export interface LinkCheck {
  readonly outcome: LinkOutcome;
  /** Instant, RFC 3339 with +07:00. */
  readonly at: string;
}

/** What came of links when they were tried last, by the link; of what was never tried nothing. */
export type LinkChecks = Readonly<Record<string, LinkCheck>>;
