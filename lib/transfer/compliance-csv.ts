import type { Compliance } from "@/lib/domain/compliance/result";
import { toCsv } from "./csv";

const HEADER = [
  "unit",
  "target",
  "status",
  "value",
  "required",
  "numerator",
  "denominator",
  "progress",
  "dueOn",
  "reachedOn",
  "verdict",
];

/** The results of `GET /compliance` as CSV, one row each (interfaces.md §4). */
export function complianceCsv({ results }: Compliance): string {
  return toCsv(
    HEADER,
    results.map((result) => [
      result.unit,
      result.target,
      result.status,
      result.value,
      result.required,
      result.numerator,
      result.denominator,
      result.progress,
      result.milestone?.dueOn ?? null,
      result.milestone?.reachedOn ?? null,
      result.milestone?.verdict ?? null,
    ]),
  );
}
