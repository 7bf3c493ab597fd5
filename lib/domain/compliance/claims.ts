import { UNREVIEWED_TYPES } from "../activity";
import { isSummed } from "../measure";
import type { MeasuredTarget } from "../plan";
import type { Day } from "./day";
import type { Records } from "./records";
import { ruleOf } from "./rules";

/** Of what a count asks for: how much units say was done, and how much of it a reviewer has approved. */
export interface Claims {
  readonly claimed: number;
  readonly verified: number;
}

/** Both numbers of units' counts of reviewed records; null for what is counted otherwise or needs no review. */
export function claimsOf(
  { measure }: MeasuredTarget,
  records: Records,
  { year, asOf }: Day,
): (unit: string) => Claims | null {
  if (!isSummed(measure) || UNREVIEWED_TYPES.includes(measure.activityType)) return () => null;
  const from = (countsFrom: "SUBMITTED" | "APPROVED") => {
    const measured = ruleOf({ ...measure, countsFrom }).measure(records, year, asOf);
    return (unit: string) => {
      const amount = measured(unit);
      return amount.form === "amount" ? (amount.value ?? 0) : 0;
    };
  };
  const [claimed, verified] = [from("SUBMITTED"), from("APPROVED")];
  return (unit) => ({ claimed: claimed(unit), verified: verified(unit) });
}
