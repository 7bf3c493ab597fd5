import { formatDate, type Language } from "./format";

/** How months, weekdays, quarters and other periods are written on every screen. Source: ux.md §7. */

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const QUARTERS = ["I", "II", "III", "IV"] as const;

/** Month 1 to 12 on an axis: `T9`, in English `M9`. */
export function monthLabel(month: number, language: Language): string {
  return `${language === "vi" ? "T" : "M"}${month}`;
}

/** Month 1 to 12 within a sentence: `tháng 9`, in English `September`. */
export function monthName(month: number, language: Language): string {
  if (language === "vi") return `tháng ${month}`;
  return new Date(Date.UTC(2000, month - 1)).toLocaleString("en", { month: "long", timeZone: "UTC" });
}

/** Weekday 1 (Monday) to 7, short: `T2` … `CN`, in English `Mon` … `Sun`. */
export function weekdayLabel(weekday: number, language: Language): string {
  if (language === "vi") return weekday === 7 ? "CN" : `T${weekday + 1}`;
  return WEEKDAYS[weekday % 7] ?? "";
}

/** Quarter 1 to 4: `Quý III`, in English `Q3`. */
export function quarterLabel(quarter: 1 | 2 | 3 | 4, language: Language): string {
  return language === "vi" ? `Quý ${QUARTERS[quarter - 1]}` : `Q${quarter}`;
}

/** What is neither a year, a quarter nor a month: a half-year, or the year up to a day. */
const OTHER_PERIODS: Record<Language, (rest: string, period: string) => string | null> = {
  vi: (rest, period) => {
    if (rest.startsWith("H")) return `6 tháng ${rest === "H1" ? "đầu" : "cuối"} năm ${period.slice(0, 4)}`;
    return rest.length === 5 ? `đến ngày ${formatDate(period)}` : null;
  },
  en: (rest, period) => {
    if (rest.startsWith("H")) return `${rest === "H1" ? "first" : "second"} half of ${period.slice(0, 4)}`;
    return rest.length === 5 ? `up to ${formatDate(period)}` : null;
  },
};

/**
 * A period within a sentence: `2021-Q3` -> `quý III/2021`, in English `Q3 2021`; also `2021`, `2021-09`, the half `2021-H1`
 * and the year up to a day.
 */
export function formatPeriod(period: string, language: Language): string {
  const year = period.slice(0, 4);
  const other = OTHER_PERIODS[language](period.slice(5), period);
  if (other !== null) return other;
  if (period.length === 4) return language === "vi" ? `năm ${year}` : year;
  const quarter = ([1, 2, 3, 4] as const).find((each) => period.endsWith(`Q${each}`));
  const label = quarter === undefined ? null : quarterLabel(quarter, language);
  const month = Number(period.slice(5));
  if (language === "vi")
    return label === null ? `${monthName(month, language)}/${year}` : `q${label.slice(1)}/${year}`;
  return `${label ?? monthName(month, language)} ${year}`;
}
