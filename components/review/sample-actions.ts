import type { Action } from "@/components/ui/use-send";

/** What is done with samples. */
export interface SampleActions {
  readonly draw: Action<{ readonly drawn: number }>;
  readonly judge: Action<{ readonly id: string }>;
}
