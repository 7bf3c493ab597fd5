import type { Language } from "./format";

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

/** What is neither a year, a quarter nor a month: a half-year. */
const HALVES: Record<Language, Readonly<Record<string, string>>> = {
  vi: { H1: "6 tháng đầu năm", H2: "6 tháng cuối năm" },
  en: { H1: "first half of", H2: "second half of" },
};

/**
 * A period within a sentence: `2021-Q3` -> `quý III/2021`, in English `Q3 2021`; also `2021`, `2021-09` and the half `2021-H1`.
 */
export function formatPeriod(period: string, language: Language): string {
  const year = period.slice(0, 4);
  const half = HALVES[language][period.slice(5)];
  if (half !== undefined) return `${half} ${year}`;
  if (period.length === 4) return language === "vi" ? `năm ${year}` : year;
  const quarter = ([1, 2, 3, 4] as const).find((each) => period.endsWith(`Q${each}`));
  const label = quarter === undefined ? null : quarterLabel(quarter, language);
  const month = Number(period.slice(5));
  if (language === "vi")
    return label === null ? `${monthName(month, language)}/${year}` : `q${label.slice(1)}/${year}`;
  return `${label ?? monthName(month, language)} ${year}`;
}
