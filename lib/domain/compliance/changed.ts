import type { Compliance, Result } from "./result";

/** A unit's result at a target that is not as it was; `before` null = it had none. */
export interface ChangedResult {
  readonly before: Result | null;
  readonly after: Result;
}

/** What a page would show otherwise of the day than before; first where the status is another one. */
export function changedResults(before: Compliance, after: Compliance): ChangedResult[] {
  const known = new Map(before.results.map((result) => [keyOf(result), result]));
  const changed = after.results.flatMap((result): ChangedResult[] => {
    const was = known.get(keyOf(result)) ?? null;
    return was !== null && isSame(was, result) ? [] : [{ before: was, after: result }];
  });
  return changed.toSorted((a, b) => Number(hasNewStatus(b)) - Number(hasNewStatus(a)));
}

function keyOf({ unit, target }: Result): string {
  return `${unit}\t${target}`;
}

function hasNewStatus({ before, after }: ChangedResult): boolean {
  return before?.status !== after.status;
}

function isSame(a: Result, b: Result): boolean {
  return (["status", "value", "required", "numerator", "denominator"] as const).every(
    (name) => a[name] === b[name],
  );
}
