/** What a unit says of itself in a year, beside its computed score. */
export interface SelfScore {
  /** Code. */
  readonly unit: string;
  readonly year: number;
  /** 0 to 100, one decimal; null = taken back. */
  readonly score: number | null;
  readonly explanation: string | null;
  readonly version: number;
  /** As an instant. */
  readonly saidAt: string;
  /** A person's name; null where it is not known. */
  readonly saidBy: string | null;
}
