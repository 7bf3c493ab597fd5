import type { PastDecision } from "@/lib/db/activities/write";
import { addDays, type CivilDate } from "@/lib/domain/calendar";
import type { Bundle } from "@/lib/transfer/bundle";
import { instantOf } from "../dates";
import { randomFor } from "../random";

const REASONS: Readonly<Record<string, readonly string[]>> = {
  RETURNED: [
    "Thiếu đường dẫn bài đăng.",
    "Chưa ghi số người dự.",
    "Ảnh mờ, đề nghị gửi ảnh khác.",
    "Tiêu đề dài, chưa nêu được kết quả.",
  ],
  REJECTED: [
    "Trùng với một bài đã đăng.",
    "Nội dung không thuộc hoạt động công đoàn.",
    "Sự kiện đã cũ, không còn thời sự.",
  ],
};
/** What the story says of Long Xuyên's. */
const PINNED: Readonly<Record<string, string>> = {
  "Gian hàng 0 đồng tại phường Bình Đức": "Thiếu đường dẫn",
  "Phát động Tháng Công nhân năm 2021": "Trùng với bài ngày 04/05",
};
const AFTERNOON = 16 * 60 + 20;
const MORNING = 8 * 60 + 45;

/** When what waits was handed in, and why what was not taken was not: none of today's, which are handed in as they load. */
export function pastDecisions({ activities }: Bundle, today: CivilDate): PastDecision[] {
  const random = randomFor("decisions");
  return activities
    .filter((row) => row.occurredOn < today && (row.status === "SUBMITTED" || row.status in REASONS))
    .map(({ id, status, title, occurredOn }) => {
      const reasons = REASONS[status];
      const submittedAt = instantOf(occurredOn, AFTERNOON);
      if (reasons === undefined) return { id, submittedAt, decidedAt: null, reason: null };
      const reason = PINNED[title] ?? random.pick(reasons);
      return { id, submittedAt, decidedAt: instantOf(addDays(occurredOn, 1), MORNING), reason };
    });
}
