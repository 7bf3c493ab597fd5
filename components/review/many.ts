import type { PeriodLock } from "@/lib/domain/lock";

/** What became of a decision on many. */
export interface ManyDecided {
  readonly approved: readonly { readonly id: string; readonly version: number }[];
  readonly refused: readonly {
    readonly id: string;
    readonly code: string;
    readonly lock: PeriodLock | null;
  }[];
}
