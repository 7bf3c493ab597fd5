import type { CoverageAudience, Purpose } from "../channel";
import type { AskedFigure } from "./measure";
import type { PlanContext } from "./proposal";

const LONGEST = 80;
/** Where a name ends and says what for, how or whereof. */
const ENDS =
  /\s*(?:[,;:.(/]|\s(?:như|để|nhằm|cho|gửi|phục vụ|theo|trước|hoàn thành|với|trở lên|do|và$|cùng$)(?!\p{L}))/u;

const CHANNELS: Readonly<Record<Purpose, string>> = {
  PUBLIC_PAGE: "Trang mạng xã hội của đơn vị",
  OFFICIALS_NETWORK: "Nhóm mạng xã hội của cán bộ công đoàn",
  CADRE_LINK: "Nhóm kết nối cán bộ công đoàn",
  LEADERS_LINK: "Nhóm kết nối đoàn viên, tổ công đoàn",
};
const PEOPLE: Readonly<Record<CoverageAudience, string>> = {
  FULL_TIME_OFFICIALS: "Cán bộ chuyên trách vào nhóm",
  COMMITTEE_MEMBERS: "Ủy viên BCH vào nhóm",
  CHAIRS: "Chủ tịch CĐCS vào nhóm",
  GROUP_LEADERS: "Tổ trưởng, tổ phó vào nhóm",
  WORKERS: "Người lao động vào nhóm",
};

/** A name for what is asked: by how it is measured, else the words behind the figure. */
export function titleAsked(
  { subject, value }: AskedFigure,
  behind: string,
  { activityTypes }: PlanContext,
): string {
  switch (subject.of) {
    case "count":
      return activityTypes.find(({ code }) => code === subject.activityType)?.name ?? nameIn(behind);
    case "channels":
      return CHANNELS[subject.purpose];
    case "coverage":
      return PEOPLE[subject.audience];
    case "response":
      return `Trả lời trong ${value} giờ`;
    case "recency":
      return "Bài mới nhất trên trang";
    case "appointments":
      return "Báo cáo viên";
    default:
      return nameIn(behind);
  }
}

function nameIn(behind: string): string {
  const name = (behind.trim().split(ENDS)[0] ?? "").trim();
  const short = name.length <= LONGEST ? name : name.slice(0, name.lastIndexOf(" ", LONGEST));
  return short.charAt(0).toUpperCase() + short.slice(1);
}
