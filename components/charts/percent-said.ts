import type { CurvePoint } from "@/lib/domain/compliance/curve";
import { formatPercent, formatPercentage, type Language } from "@/lib/format";

/** What a point of a curve has reached, as it is written everywhere: with a decimal unless it is exact. */
export function percentSaid(
  { numerator, denominator, percent }: Pick<CurvePoint, "numerator" | "denominator" | "percent">,
  language: Language,
): string {
  if (numerator && denominator) return formatPercent({ numerator, denominator }, language);
  return percent === null ? "–" : formatPercentage(percent, language);
}
