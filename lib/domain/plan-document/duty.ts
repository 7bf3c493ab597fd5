import type { Force } from "../plan";
import { words } from "./plain";

/** What a part of a text is about, by its heading; a row of a table of targets asks by itself. */
export type Mood = "ASKS" | "TELLS" | "ROW";

const TELLING = words(
  "đặc điểm|mục đích(?!.*chỉ tiêu)|tình hình|đánh giá|thực trạng|căn cứ|hạn chế|tồn tại|nguyên nhân|ưu điểm|bối cảnh|sự cần thiết|bài học|kinh phí|kết quả(?! cần đạt| phấn đấu| mong đợi| dự kiến)|khó khăn|thuận lợi",
);
const ASKING = words("chỉ tiêu|mục tiêu|nhiệm vụ|nội dung|giải pháp|yêu cầu|phấn đấu|phương hướng|kế hoạch");

/** What a heading says of what stands below it; null = nothing. */
export function moodOf(heading: string): Exclude<Mood, "ROW"> | null {
  if (TELLING.test(heading)) return "TELLS";
  return ASKING.test(heading) ? "ASKS" : null;
}

/** What was, or is as it is. */
const TOLD = words(
  "đã|(?<!(?:thực|thể|phát|biểu|xuất|tái|cụ) )hiện(?! (?:đại|thực|hành|hữu|trường))|đến nay|tính đến|thời gian qua|(?:năm|tháng|quý|nhiệm kỳ|giai đoạn) (?:qua|trước|vừa qua)|vừa qua|so với|mới đạt|mới có|chưa có|(?:tổ chức|thực hiện|thành lập|đăng tải|đăng|xây dựng|phát|kết nạp|thu hút|vận động) được|cho biết|trước đây|bình quân chung|căn cứ|sau khi|thu hút|góp phần|khen thưởng|biểu dương|tuyên dương|không đạt|không hoàn thành|giao ban|sơ kết|tổng kết|theo (?:khảo sát|thống kê|số liệu)|\\d+ ?/ ?\\d+ (?:đơn vị|cđcs|lđlđ|công đoàn|huyện)",
  "g",
);
/** What is asked for, whatever was told before. */
const ASKED = words(
  "phải|phấn đấu|cần|ít nhất|tối thiểu|không dưới|không ít hơn|chỉ tiêu|bảo đảm|đảm bảo|yêu cầu|sẽ|tiếp tục|chậm nhất|đến hết|mỗi|hằng năm|hàng năm|duy trì|khuyến khích|trong vòng|nỗ lực|cố gắng|hướng (?:tới|đến)|có thể (?:lập|tạo|thành lập|mở|tổ chức|kết nối)",
  "g",
);
const VERBS = words(
  "tổ chức|thành lập|lập|tạo|xây dựng|mở|cử|bố trí|duy trì|thực hiện|phát sóng|phát hành|đăng|đăng tải|gửi|phối hợp|sản xuất|kết nối|đẩy mạnh|triển khai|hỗ trợ|phản hồi|trả lời|giải đáp|đưa|viết|biên tập|có|vận động|phát động|tham gia|xử lý|giải quyết|đạt|được|in|treo|lắp đặt|cấp|ra mắt|vận hành|tuyên truyền",
);
const PAST_TIME = words(
  "(?:trong |ở )?(?:năm|giai đoạn|nhiệm kỳ|quý [ivx\\d]+|tháng \\d+)(?:[ /-]| năm )*((?:19|20)\\d\\d)(?: ?- ?((?:19|20)\\d\\d))?",
  "g",
);

/**
 * Whether a part of a sentence before a figure tells of what was or is, and asks for nothing.
 * @param year of the plan: what it says of earlier ones was
 */
export function isTold(before: string, year: number): boolean {
  const told = lastOf(before, TOLD);
  const asked = lastOf(before, ASKED);
  return told > asked || (asked < 0 && isPast(before, year));
}

const THEN = words(
  "(?:được|để|thì|sẽ|không|chưa)(?: được)? (?:xét|xếp loại|công nhận|khen thưởng|đề nghị (?:khen|tặng)|tặng)|bị (?:nhắc|trừ|phê bình|hạ)",
);

/** Whether words behind a figure say what comes of it, as of a reward. */
export function isOnlyIf(behind: string): boolean {
  return THEN.test(behind);
}

/** Whether a sentence that asks for nothing in so many words is of years before the plan's. */
export function wasThen(sentence: string, year: number): boolean {
  return !asksInWords(sentence) && isPast(sentence, year);
}

function isPast(text: string, year: number): boolean {
  const times = [...text.matchAll(PAST_TIME)].map(([, from = "", to]) => Number(to ?? from));
  return times.length > 0 && times.every((each) => each < year);
}

/** Whether a sentence has a verb that can ask for something. */
export function canAsk(sentence: string): boolean {
  return VERBS.test(sentence);
}

/** Whether a sentence asks in so many words. */
export function asksInWords(sentence: string): boolean {
  return lastOf(sentence, ASKED) >= 0;
}

const FORCES: readonly (readonly [Force, RegExp])[] = [
  [
    "ENCOURAGED",
    words(
      "khuyến khích|có thể|tùy theo|tùy điều kiện|nơi có điều kiện|có điều kiện thì|nếu có điều kiện|khi có điều kiện",
      "g",
    ),
  ],
  ["SOFT", words("(?<!(?:chỉ tiêu|mục tiêu|mức) )phấn đấu|nỗ lực|cố gắng|hướng (?:tới|đến)", "g")],
  ["MANDATORY", words("phải|bắt buộc|yêu cầu (?:mỗi|các|từng|tất cả)", "g")],
];

/** How what follows these words binds; the last counts, null = they say nothing of it. */
export function forceIn(text: string): Force | null {
  const said = FORCES.map(([force, pattern]) => ({ force, at: lastOf(text, pattern) }));
  return said.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.force ?? null;
}

const IF_POSSIBLE = words("(?:nếu|khi) có điều kiện|tùy (?:theo )?(?:điều kiện|tình hình)");

/** Whether words behind a figure leave it to those who can. */
export function isIfPossible(behind: string): boolean {
  return IF_POSSIBLE.test(behind);
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
