import { addDays, firstDayOfYear, laterOf } from "@/lib/domain/calendar";
import type { DemoFederation } from "../angiang/federation";
import { type ActivityDraft, draft } from "./row";

type Line = readonly [unit: string, daysAgo: number, title: string, status: ActivityDraft["status"]];

/** A dozen articles that wait to be decided these days, of upper-level and of grassroots unions. */
const SUBMITTED: readonly Line[] = [
  ["LX", 0, "Long Xuyên trao 120 suất học bổng cho con đoàn viên", "SUBMITTED"],
  ["TS", 0, "Báo cáo viên Núi Sập xuống từng chuyền đóng gói", "SUBMITTED"],
  ["CP", 1, "Đối thoại tại KCN Bình Long: giải quyết 18 kiến nghị", "SUBMITTED"],
  ["CM", 1, "Chợ Mới bàn giao hai Mái ấm Công đoàn", "SUBMITTED"],
  ["GD", 2, "Nhà giáo đoàn viên vùng Bảy Núi: lớp học ba thứ tiếng", "SUBMITTED"],
  ["KCN", 2, "Công đoàn các Khu công nghiệp kết nạp 240 đoàn viên mới", "SUBMITTED"],
  ["TB", 3, "Nữ công nhân Tịnh Biên được tầm soát ung thư miễn phí", "SUBMITTED"],
  ["LX-001", 0, "May Phù Sa: buổi nói chuyện về hợp đồng lao động", "SUBMITTED"],
  ["LX-004", 1, "Cơ khí Vàm Nao có 12 sáng kiến trong quý", "SUBMITTED"],
  ["LX-006", 2, "Đoàn viên Bệnh viện Long Xuyên hiến 86 đơn vị máu", "SUBMITTED"],
  ["KCN-001", 1, "Giày Thất Sơn Xanh mở góc đọc sách ở nhà ăn ca", "SUBMITTED"],
  ["CT-001", 3, "Giày An Châu nâng bữa ăn ca lên 25.000 đồng", "SUBMITTED"],
];
/** What came back for another try, and what is still being written. */
const UNFINISHED: readonly Line[] = [
  ["LX", 8, "Gian hàng phúc lợi đoàn viên tại phường Bình Đức", "RETURNED"],
  ["TT", 11, "Công nhân Khmer Tri Tôn đón lễ Sen Đôn-ta", "RETURNED"],
  ["KCN-001", 6, "Giày Thất Sơn Xanh: nói chuyện về hợp đồng lao động", "RETURNED"],
  ["LX", 2, "Bữa cơm Công đoàn tại khu nhà trọ Mỹ Quý", "DRAFT"],
  ["LX", 15, "Gương đoàn viên: mười năm giữ tổ công đoàn không ai nghỉ việc", "DRAFT"],
  ["CD", 4, "Đoàn viên Núi Sam dọn rác sau lễ hội", "DRAFT"],
  ["KCN-001", 3, "Tổ công đoàn chuyền may 7 hai năm không tai nạn", "DRAFT"],
];

/** The present's unfinished business; at New Year all of it bears the year's first day. */
export function waitingDrafts({ presentYear, today }: DemoFederation): ActivityDraft[] {
  const first = firstDayOfYear(presentYear);
  return [...SUBMITTED, ...UNFINISHED].map(([unit, daysAgo, title, status]) => {
    return draft(unit, "WEBSITE_ARTICLE", laterOf(addDays(today, -daysAgo), first), title, status);
  });
}
