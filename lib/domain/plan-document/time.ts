import { type CivilDate, civilDate, firstDayOfYear, isCivilDate, lastDayOfYear, monthEnd } from "../calendar";
import { matchesIn, type TextSpan, words } from "./plain";

/** How often something is asked for. */
export type Rate = "YEAR" | "HALF" | "QUARTER" | "MONTH" | "WEEK" | "DAY";

/** How many times that is in a year. */
export const TIMES_A_YEAR: Readonly<Record<Rate, number>> = {
  ...{ YEAR: 1, HALF: 2, QUARTER: 4, MONTH: 12, WEEK: 52, DAY: 365 },
};

const RATE_WORDS: Readonly<Record<string, Rate>> = {
  ...{ năm: "YEAR", quý: "QUARTER", tháng: "MONTH", tuần: "WEEK", ngày: "DAY" },
};
const EACH = words(
  "(?:mỗi|hằng|hàng|từng|một|01|định kỳ) (6 tháng|sáu tháng|nửa năm|năm|quý|tháng|tuần|ngày)",
  "g",
);
const PER = /\/\s*(?:01|1|một)?\s*(6 tháng|năm|quý|tháng|tuần|ngày)(?!\p{L})/gu;
const WITHIN = words("(?:trong|cả) (năm)", "g");

/** "Không quá một ngày": how long, and not how often. */
const AS_LONG_AS = /(?:không quá|trong|vòng|tối đa|sau|quá)\s+$/u;

/** A text's "mỗi tháng", "/quý", "trong năm". */
export function ratesIn(plain: string): (TextSpan & { readonly rate: Rate })[] {
  return [EACH, PER, WITHIN]
    .flatMap((pattern) => matchesIn(plain, pattern))
    .filter(({ start, found }) => {
      const isOneDay = /^(?:một|01)\s+ngày$/u.test(found[0]);
      return !(isOneDay && AS_LONG_AS.test(plain.slice(0, start)));
    })
    .map(({ start, end, found }) => ({ start, end, rate: RATE_WORDS[found[1] ?? ""] ?? ("HALF" as const) }))
    .sort((a, b) => a.start - b.start);
}

/** A day until which something is asked for; null with the words where there is no such day. */
export interface Due {
  readonly on: CivilDate | null;
  readonly said: string;
}
export type SaidDay = TextSpan & Due;

const LEAD =
  "(?:(?:hoàn thành|hoàn tất|xong|kết thúc|thực hiện|phấn đấu) )?(?:trước hết|trước|chậm nhất|muộn nhất|đến hết|đến cuối|từ nay đến|hết|đến|cuối|trong|vào|thời hạn|hạn|hoàn thành)(?: (?:là|vào|đến|trong|hết|trước|cuối|khoảng))*";
/** "11/15 đơn vị" is no day. */
const NO_DAY = "(?! (?:đơn vị|cđcs|lđlđ|công đoàn|huyện|doanh nghiệp|người|chỉ tiêu|giờ|ngày))";
const LEAD_BEFORE = new RegExp(`^${LEAD.replaceAll(" ", "\\s+")}\\s+(?:ngày\\s+)?`, "u");
const OF_YEAR = "(?: ?[/-] ?| năm | )(\\d{4})";
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};

type Read = (found: RegExpMatchArray, year: number) => CivilDate | null;

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [
    words(
      `(?:${LEAD}) (?:ngày )?(?:(\\d{1,2}) ?/ ?(\\d{1,2})(?: ?/ ?(\\d{4}))?|(\\d{1,2}) ?[.-] ?(\\d{1,2}) ?[.-] ?(\\d{4}))${NO_DAY}`,
      "g",
    ),
    ([, day, month, of, ...dotted], year) =>
      dayOf(day ?? dotted[0], month ?? dotted[1], of ?? dotted[2], year),
  ],
  [
    words(`(?:${LEAD}) ngày (\\d{1,2}) tháng (\\d{1,2})(?: năm (\\d{4}))?`, "g"),
    ([, day, month, of], year) => dayOf(day, month, of, year),
  ],
  [
    words(`(?:${LEAD}) quý (i{1,3}|iv|[1-4])(?:${OF_YEAR})?`, "g"),
    ([, quarter = "", of], year) => monthEnd(Number(of ?? year), (QUARTERS[quarter] ?? 4) * 3),
  ],
  [
    words(`(${LEAD}) (?:tháng (\\d{1,2})(?:${OF_YEAR})?|(\\d{1,2}) ?/ ?(\\d{4}))`, "g"),
    ([, lead = "", month, of, ...bare], year) =>
      endOfMonth(lead, Number(month ?? bare[0]), Number(of ?? bare[1] ?? year)),
  ],
  [
    words(`(?:${LEAD}) 6 tháng đầu năm(?: (\\d{4}))?`, "g"),
    ([, of], year) => monthEnd(Number(of ?? year), 6),
  ],
  [
    words("(?:đến hết|đến cuối|hết|cuối|đến|trước|chậm nhất|chậm nhất đến)(?: hết| cuối)? năm (\\d{4})", "g"),
    ([, of]) => lastDayOfYear(Number(of)),
  ],
  [words("(?:đến hết|đến cuối|hết|cuối) năm(?! \\d)", "g"), (_, year) => lastDayOfYear(year)],
];

/** In a cell of a table that is of nothing else: `Quý II`, `30/6/2025`, `Tháng 9`. */
export function deadlineOfCell(plain: string, year: number): Due | null {
  const cell = plain.trim().replace(/^(?:trong|đến|hết|đến hết|trước|trước ngày|ngày|cuối)\s+/u, "");
  return deadlinesIn(`hết ${cell}`, year)[0] ?? null;
}

/** The days until which a text asks; those without a year are of the plan's. */
export function deadlinesIn(plain: string, year: number): SaidDay[] {
  return FORMS.flatMap(([pattern, read]) =>
    matchesIn(plain, pattern).map(({ start, end, found }) => ({
      ...{ start, end, on: read(found, year) },
      said: found[0].replace(LEAD_BEFORE, ""),
    })),
  ).sort((a, b) => a.start - b.start);
}

function dayOf(day = "", month = "", of: string | undefined, year: number): CivilDate | null {
  const on = civilDate(Number(of ?? year), Number(month), Number(day));
  return isCivilDate(on) ? on : null;
}

/** Before a month is until the end of the one before. */
function endOfMonth(lead: string, month: number, year: number): CivilDate | null {
  if (month < 1 || month > 12) return null;
  const strictly = /trước$/u.test(lead);
  if (strictly && month === 1) return firstDayOfYear(year);
  return monthEnd(year, strictly ? month - 1 : month);
}
