import { matchesIn, type TextSpan, words } from "./plain";

/** How a figure binds: at least, more than, about, at most; null = as it stands. */
export type Bound = "LEAST" | "MORE" | "ABOUT" | "MOST";

/** A number in a text, with the words that say how it binds. */
export interface SaidNumber extends TextSpan {
  /** Where the number itself begins. */
  readonly at: number;
  readonly value: number;
  readonly percent: boolean;
  readonly bound: Bound | null;
}

const DIGITS: Readonly<Record<string, number>> = {
  ...{
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  },
};
const NUMBER_WORD = `(?:${[...Object.keys(DIGITS), "mươi", "chục", "mười", "trăm", "nghìn", "ngàn", "linh", "lẻ"].join("|")})`;
/** What is counted, so that "năm" before it is five and no year. */
const COUNTED =
  "lớp|đợt|đơn vị|tin|bài|chương trình|buổi|cuộc|hội|trang|nhóm|số|kỳ|báo cáo|người|phóng sự|video|chiến dịch|chuyên|bản tin|kênh|mô hình|khóa";

/** Numbers that ask for nothing: days and years, numbers of documents and of their parts, money, hours of the clock. */
const NOT_COUNTED: readonly RegExp[] = [
  /\d{1,2}\s*\/\s*\d{1,2}(?:\s*\/\s*\d{4})?(?!\d)/gu,
  /\d{1,2}\.\d{1,2}\.\d{4}/gu,
  words("ngày \\d{1,2}(?: tháng \\d{1,2})?(?: năm \\d{4})?", "g"),
  words(
    "(?<!(?:mỗi|hằng|hàng|từng|một|định kỳ) )(?:tháng|quý) (?:\\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)",
    "g",
  ),
  words("(?:19|20)\\d\\d", "g"),
  words("(?:số|kèm theo) ?:? ?\\d+ ?[/-] ?\\S+", "g"),
  /\d+[-/](?!\s)(?!(?:năm|tháng|quý|tuần|ngày|đơn|lần|người|cđcs|lớp)(?!\p{L}))\p{L}\S*/gu,
  words(
    "(?:điểm|khoản|điều|mục|phần|chương|phụ lục|mẫu|biểu|thứ|khóa|lần thứ|phần thứ|quận|hạng|loại|bậc|cấp|bước|nghị quyết) (?:số )?(?:\\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)",
    "g",
  ),
  words("\\d[\\d.,]* (?:nghìn |ngàn |triệu |tỷ |tỉ )?(?:đồng|vnđ|đ|usd)", "g"),
  words("\\d[\\d.,]* (?:triệu|tỷ|tỉ)", "g"),
  /\d{1,2}\s*[:h]\s*\d{2}(?!\d)/gu,
  /\d{7,}/gu,
  words(
    "(?:mỗi|hằng|hàng|từng|cả|trong|một|các|những|nhiều|đầu|cuối|giữa|hết|theo|của|qua|\\d+|hai|ba|bốn|sáu|bảy|tám|chín|mười) năm(?! (?:" +
      COUNTED +
      ")(?!\\p{L}))",
    "g",
  ),
  words("(?:mỗi|hằng|hàng|từng|một|cả|trong) năm", "g"),
  words("năm (?:nay|qua|trước|sau|tới|học|một lần|vừa|đầu|cuối|\\d+)", "g"),
  words("/ ?năm", "g"),
  words("một (?:số|trong|phần|cách|loạt|bước|vài|khi|mặt|cửa|lòng)", "g"),
];

/** "Tư" and the like only follow others: "đầu tư" is no four. */
const FIRST_WORD = "(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)";
export const NUMERAL = `\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+(?:,\\d+)?|(?<!\\p{L})${FIRST_WORD}(?: ${NUMBER_WORD})*(?!\\p{L})`;
const NUMBER = new RegExp(
  `(?<![\\p{N}.,/])(${NUMERAL})(?:\\s*(?:-|đến|tới)\\s*(?:${NUMERAL}))?(?:(\\s*%|\\s+phần trăm)(?:\\s+trở lên)?)?`,
  "gu",
);
const EVERYBODY = words("toàn bộ|toàn thể|tất cả|mọi", "g");

const BOUNDS: readonly (readonly [Bound, string])[] = [
  ["LEAST", "ít nhất|tối thiểu|thấp nhất|không dưới|không ít hơn|không thấp hơn|từ|đạt|≥|>="],
  ["MOST", "không quá|tối đa|không vượt quá|nhiều nhất|dưới|ít hơn|<|≤|<="],
  ["MORE", "trên|hơn|>|vượt"],
  ["ABOUT", "khoảng|xấp xỉ|gần|chừng"],
];
const BOUND_BEFORE = BOUNDS.map(
  ([bound, source]) =>
    [bound, new RegExp(`(?<!\\p{L})(?:${source})(?: (?:là|phải|có|được|đạt|từ|trên))*\\s*$`, "u")] as const,
);
const BEFORE = 40;

/** The numbers of a text, in digits and in words, that could ask for something. */
export function saidNumbers(plain: string): SaidNumber[] {
  const masked = maskedOf(plain);
  const numbers = matchesIn(masked, NUMBER).flatMap(({ start, end, found }) => {
    const [, number = "", percent] = found;
    const value = numberOf(number);
    if (value === null || value === 0) return [];
    if (number === "năm" && !COUNTED_NEXT.test(plain.slice(start + number.length).slice(0, 20))) return [];
    return [withBound(plain, { at: start, end, value, percent: percent !== undefined })];
  });
  const everybody = matchesIn(masked, EVERYBODY).map(({ start, end }) => ({
    ...{ start, at: start, end, value: 100, percent: true, bound: null },
  }));
  return [...numbers, ...everybody].sort((a, b) => a.at - b.at);
}

const COUNTED_NEXT = new RegExp(`^\\s+(?:${COUNTED})(?!\\p{L})`, "u");

/** The same text with a sign of no meaning for what is no number to be asked for. */
function maskedOf(plain: string): string {
  return NOT_COUNTED.reduce(
    (text, pattern) => text.replace(pattern, (found) => "¤".repeat(found.length)),
    plain,
  );
}

function withBound(plain: string, figure: Omit<SaidNumber, "start" | "bound">): SaidNumber {
  const from = Math.max(0, figure.at - BEFORE);
  const before = plain.slice(from, figure.at);
  for (const [bound, pattern] of BOUND_BEFORE) {
    const found = pattern.exec(before);
    if (found) return { ...figure, bound, start: from + found.index };
  }
  return { ...figure, bound: null, start: figure.at };
}

interface Sum {
  readonly thousands: number;
  readonly hundreds: number;
  readonly digit: number;
}

const TIMES: Readonly<Record<string, number>> = { mươi: 10, chục: 10, trăm: 100 };

/** What a number is, written in digits (`1.000`, `95,5`) or in words ("hai mươi bốn"); null for what is none. */
export function numberOf(number: string): number | null {
  if (/^\d/.test(number)) return Number(number.replaceAll(".", "").replace(",", "."));
  let sum: Sum | null = { thousands: 0, hundreds: 0, digit: 0 };
  for (const word of number.split(/\s+/)) sum = sum && withWord(sum, word);
  return sum && sum.thousands + sum.hundreds + sum.digit;
}

/** Null where two digits follow each other. */
function withWord(sum: Sum, word: string): Sum | null {
  const { hundreds, digit } = sum;
  const unit = DIGITS[word];
  if (unit !== undefined) return digit === 0 ? { ...sum, digit: unit } : null;
  if (word === "mười") return { ...sum, hundreds: hundreds + 10 };
  if (word === "nghìn" || word === "ngàn")
    return { thousands: (hundreds + digit) * 1000, hundreds: 0, digit: 0 };
  const times = TIMES[word];
  return times === undefined ? sum : { ...sum, hundreds: hundreds + digit * times, digit: 0 };
}
