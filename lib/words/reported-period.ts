import { addDays, type CivilDate, isCivilDate, monthOf, yearOf } from "@/lib/domain/calendar";
import { formatDate, type Language } from "@/lib/format";
import { formatPeriod } from "@/lib/period";

/** From the year's beginning to a day: so many months where it is a month's last. */
export function yearUpTo(day: CivilDate, language: Language): string {
  const [year, month] = [yearOf(day), monthOf(day)];
  if (monthOf(addDays(day, 1)) === month)
    return language === "vi" ? `từ đầu năm đến ngày ${formatDate(day)}` : `${year} up to ${formatDate(day)}`;
  if (month === 12) return language === "vi" ? `năm ${year}` : String(year);
  if (language === "vi") return `${month} tháng đầu năm ${year}`;
  return month === 1 ? `January ${year}` : `first ${month} months of ${year}`;
}

/** What a report is about, within a sentence: a year whose figures end before it does is the part of it that they are of. */
export function reportedPeriod(
  { period, asOf }: { readonly period: string; readonly asOf: CivilDate },
  language: Language,
): string {
  return period.length === 4 || isCivilDate(period)
    ? yearUpTo(asOf, language)
    : formatPeriod(period, language);
}
