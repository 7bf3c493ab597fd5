import type { MeasureType } from "@/lib/domain/measure";
import type { Level } from "@/lib/domain/unit";

/** What is to be found in a plan: words of its passage, of whom, how it is measured, the figure that is asked, until when. */
export type Expected = readonly [
  words: string,
  level: Level,
  type: MeasureType,
  figure: number,
  dueOn?: string | null,
];

const [P, U, G] = ["PROVINCIAL", "UPPER", "GRASSROOTS"] as const;

/** The measurable targets of the plan that the catalogue is made of (compliance.md §4). */
export const AN_GIANG: readonly Expected[] = [
  ["ít nhất 03 đợt truyền thông đặc biệt", P, "count", 3],
  ["ít nhất 12 chương trình truyền hình", P, "count", 12],
  ["24 số phát thanh", P, "count", 24],
  ["52 chuyên mục trên Báo An Giang", P, "count", 52],
  ["ít nhất 02 nhóm truyền thông", P, "channels", 2],
  ["tạo 01 group trên zalo kết nối giữa Liên đoàn Lao động tỉnh", P, "channels", 1, "2021-06-30"],
  ["100% cán bộ công đoàn chuyên trách", P, "coverage", 100, "2021-06-30"],
  ["khoảng 95% Chủ tịch CĐCS", P, "coverage", 95, "2021-06-30"],
  ["Trong vòng 24 giờ", P, "response", 24],
  ["ít nhất 01 lớp/năm", P, "count", 1],
  ["100% Công đoàn cấp trên cơ sở", U, "channels", 1],
  ["trong 24 giờ", U, "response", 24],
  ["tạo group trên zalo kết nối giữa Liên đoàn Lao động huyện", U, "channels", 1, "2021-06-30"],
  ["100% Ủy viên Ban chấp hành cùng cấp", U, "coverage", 100, "2021-06-30"],
  ["100% Chủ tịch CĐCS trực thuộc", U, "coverage", 100, "2021-06-30"],
  ["ít nhất 30 tin, bài viết", U, "count", 30],
  ["Tạo 01 group trên zalo để kết nối giữa Ban chấp hành CĐCS", G, "channels", 1],
  ["ít nhất 20% đoàn viên, người lao động", G, "coverage", 20],
  ["phải cử 01 báo cáo viên", G, "appointments", 1],
];

/** Numbered lists. */
export const SONG_LAM: readonly Expected[] = [
  ["tối thiểu 04 đợt truyền thông cao điểm", P, "count", 4],
  ["mỗi tháng 01 chuyên mục truyền hình", P, "count", 12],
  ["02 chương trình phát thanh", P, "count", 24],
  ["02 kỳ/tháng", P, "count", 24],
  ["ít nhất ba lớp tập huấn", P, "count", 3],
  ["lập 01 nhóm Zalo kết nối LĐLĐ tỉnh", P, "channels", 1, "2024-03-31"],
  ["100% cán bộ công đoàn chuyên trách", P, "coverage", 100, "2024-03-31"],
  ["tối thiểu 90% Chủ tịch CĐCS", P, "coverage", 90, "2024-03-31"],
  ["100% câu hỏi của đoàn viên", P, "response", 48],
  ["ít nhất 01 trang Facebook", U, "channels", 1],
  ["ít nhất 03 tin, bài", U, "count", 36],
  ["100% ủy viên Ban Chấp hành", U, "coverage", 100, "2024-06-30"],
  ["95% chủ tịch CĐCS trực thuộc", U, "coverage", 95, "2024-06-30"],
  ["ít nhất 02 báo cáo viên", G, "appointments", 2],
  ["01 nhóm Zalo với tổ trưởng", G, "channels", 1],
  ["mỗi quý một buổi sinh hoạt chuyên đề", G, "count", 4],
];

/** A table turned to text. */
export const TRUONG_SON: readonly Expected[] = [
  ["Chiến dịch truyền thông đặc biệt", P, "count", 3],
  ["Phóng sự truyền hình", P, "count", 12],
  ["Chuyên trang trên Báo Trường Sơn", P, "count", 50],
  ["Lớp tập huấn nghiệp vụ", P, "count", 2],
  ["Tỷ lệ cán bộ công đoàn chuyên trách", P, "coverage", 100, "2025-06-30"],
  ["Tin, bài gửi đăng website", U, "count", 24],
  ["Fanpage của đơn vị", U, "channels", 1],
  ["Tỷ lệ Chủ tịch CĐCS trực thuộc", U, "coverage", 90, "2025-06-30"],
  ["Báo cáo viên ở CĐCS doanh nghiệp", G, "appointments", 1, "2025-09-30"],
  ["Buổi tuyên truyền nội bộ", G, "count", 4],
];

/** Headings in capitals, bullets, numbers in words, short forms. */
export const CUU_LONG: readonly Expected[] = [
  ["hai đợt truyền thông đặc biệt", P, "count", 2],
  ["tối thiểu mười hai chương trình truyền hình", P, "count", 12],
  ["hai mươi bốn chương trình phát thanh", P, "count", 24],
  ["không dưới một trăm tin, bài", P, "count", 100],
  ["01 lớp bồi dưỡng nghiệp vụ", P, "count", 1],
  ["không quá 24 giờ", P, "response", 24],
  ["02 nhóm cộng tác viên", P, "channels", 2, "2024-09-30"],
  ["tối thiểu một fanpage", U, "channels", 1],
  ["ít nhất 02 bài/tuần", U, "count", 104],
  ["ít nhất 05 tin, bài", U, "count", 20],
  ["tạo nhóm Zalo kết nối", U, "channels", 1, "2024-06-30"],
  ["100% UV BCH", U, "coverage", 100, "2024-06-30"],
  ["trên 90% Chủ tịch CĐCS", U, "coverage", 90, "2024-06-30"],
  ["ít nhất hai báo cáo viên", G, "appointments", 2],
  ["khuyến khích cử 01 báo cáo viên", G, "appointments", 1],
  ["ít nhất 01 nhóm Zalo kết nối với đoàn viên", G, "channels", 1],
  ["50% NLĐ tham gia nhóm", G, "coverage", 50, "2024-12-31"],
];

/** Prose of a city, after the districts. */
export const BACH_DANG: readonly Expected[] = [
  ["ít nhất 05 chiến dịch truyền thông lớn", P, "count", 5],
  ["tối thiểu 20 phóng sự", P, "count", 20],
  ["40 số phát thanh", P, "count", 40],
  ["mỗi tuần một chuyên mục", P, "count", 52],
  ["lập 01 nhóm Zalo", P, "channels", 1, "2026-03-31"],
  ["100% cán bộ chuyên trách", P, "coverage", 100, "2026-03-31"],
  ["khoảng 98% chủ tịch công đoàn cơ sở", P, "coverage", 98, "2026-03-31"],
  ["phải được giải đáp trong 12 giờ", P, "response", 12],
  ["từ 2 đến 3 lớp tập huấn", P, "count", 2],
  ["ít nhất một trang Facebook", U, "channels", 1],
  ["100% ủy viên ban chấp hành", U, "coverage", 100, "2026-04-30"],
  ["95% chủ tịch CĐCS trực thuộc", U, "coverage", 95, "2026-04-30"],
  ["ít nhất hai tin, bài", U, "count", 24],
  ["phải bố trí 01 báo cáo viên", G, "appointments", 1],
  ["tối thiểu 30% công nhân", G, "coverage", 30],
  ["ít nhất 02 buổi tuyên truyền nội bộ", G, "count", 2],
];

/** Letters below numbers, shares that are striven for, a part of a figure beside it. */
export const DONG_LUA: readonly Expected[] = [
  ["01 chương trình truyền hình", P, "count", 12],
  ["20 số phát thanh", P, "count", 20],
  ["40 chuyên mục", P, "count", 40],
  ["bốn đợt truyền thông", P, "count", 4],
  ["02 lớp tập huấn", P, "count", 2],
  ["một lớp cho báo cáo viên", P, "count", 1],
  ["100% cán bộ công đoàn chuyên trách", P, "coverage", 100, "2026-04-30"],
  ["85% chủ tịch", P, "coverage", 85, "2026-10-31"],
  ["24 giờ", P, "response", 24],
  ["100% đơn vị vận hành trang", U, "channels", 1],
  ["tối thiểu 3 bài", U, "count", 156],
  ["06 tin, bài", U, "count", 24],
  ["09 tin, bài", U, "count", 36],
  ["Lập nhóm Zalo", U, "channels", 1, "2026-03-31"],
  ["100% ủy viên", U, "coverage", 100, "2026-06-30"],
  ["90 phần trăm chủ tịch", U, "coverage", 90, "2026-06-30"],
  ["Ít nhất 01 lớp tập huấn", U, "count", 1],
  ["02 báo cáo viên", G, "appointments", 2],
  ["khuyến khích có 01 báo cáo viên", G, "appointments", 1],
  ["lập nhóm Zalo giữa", G, "channels", 1],
  ["40% người lao động", G, "coverage", 40],
  ["3 buổi sinh hoạt", G, "count", 3],
];

/** A newspaper's account with a table of two levels, and a day that there is not. */
export const HAI_VAN: readonly Expected[] = [
  ["15 phóng sự", P, "count", 15],
  ["03 lớp tập huấn", P, "count", 3],
  ["ít nhất hai nhóm cộng tác viên", P, "channels", 2, "2026-05-15"],
  ["một trang TikTok", P, "channels", 1],
  ["12 tiếng", P, "response", 12],
  ["một fanpage", U, "channels", 1, "2026-04-30"],
  ["một nhóm Zalo", U, "channels", 1, "2026-04-30"],
  ["ít nhất 4 tin, bài", U, "count", 48],
  ["02 đợt tuyên truyền", U, "count", 24],
  ["Toàn bộ ủy viên", U, "coverage", 100, null],
  ["chín mươi phần trăm chủ tịch", U, "coverage", 90, null],
  ["02 buổi tuyên truyền", G, "count", 2],
  ["lập nhóm Zalo với đoàn viên", G, "channels", 1],
  ["cử một báo cáo viên", G, "appointments", 1],
  ["Sản phẩm video ngắn", U, "count", 12],
  ["2", G, "count", 2],
  ["Cuộc đối thoại", U, "count", 2],
];

/** What is counted before its figure, sizes before what is asked of them, a February of 29 days that has 28. */
export const BA_THAC: readonly Expected[] = [
  ["từ 20 tin, bài", U, "count", 20],
  ["tối thiểu 02 buổi/quý", U, "count", 8],
  ["Tỷ lệ ủy viên ban chấp hành", U, "coverage", 100],
  ["đạt 90%", U, "coverage", 90, "2026-06-30"],
  ["bắt buộc có 01 fanpage", U, "channels", 1],
  ["từ 2 bài mỗi tuần", U, "count", 104],
  ["01 kênh TikTok", U, "channels", 1],
  ["ít nhất một lần trong năm", U, "count", 1],
  ["cử 01 báo cáo viên", G, "appointments", 1],
  ["cử 02 báo cáo viên", G, "appointments", 2],
  ["phải lập 01 nhóm Zalo", G, "channels", 1, "2026-05-31"],
  ["ít nhất 01 nội dung", G, "count", 1],
  ["60% người lao động", G, "coverage", 60],
  ["01 chương trình truyền hình/tháng", P, "count", 12],
  ["02 chương trình phát thanh/tháng", P, "count", 24],
  ["36 chuyên trang", P, "count", 36],
  ["03 chiến dịch truyền thông", P, "count", 3],
  ["không quá một ngày làm việc", P, "response", 24],
  ["100 % cán bộ chuyên trách", P, "coverage", 100, null],
];

/** Subjects side by side, several unions in one sentence, shares of those that a line has spoken of. */
export const LAM_VIEN: readonly Expected[] = [
  ["mỗi tháng 02 chuyên mục", P, "count", 24],
  ["mỗi quý 03 phóng sự", P, "count", 12],
  ["mỗi tuần 01 bản tin phát thanh", P, "count", 52],
  ["duy trì 01 fanpage", P, "channels", 1],
  ["01 kênh YouTube", P, "channels", 1],
  ["ít nhất 01 bài/ngày", P, "count", 365],
  ["không quá 08 giờ", P, "response", 8],
  ["100% có fanpage", U, "channels", 1],
  ["quá 10 ngày", U, "recency", 10],
  ["75% CĐCS doanh nghiệp", G, "channels", 1, "2026-12-31"],
  ["100% cán bộ chuyên trách", P, "coverage", 100, "2026-03-31"],
  ["92% chủ tịch CĐCS", P, "coverage", 92, "2026-03-31"],
  ["100% ủy viên BCH", U, "coverage", 100, "2026-06-30"],
  ["100% chủ tịch CĐCS trực thuộc", U, "coverage", 100, "2026-06-30"],
  ["02 lớp tập huấn cấp tỉnh", P, "count", 2],
  ["ít nhất 01 lớp trước tháng 10", U, "count", 1],
  ["có ít nhất 01 báo cáo viên", G, "appointments", 1],
  ["khuyến khích bố trí 01 báo cáo viên", G, "appointments", 1],
  ["48 tin, bài", U, "count", 48],
  ["24 tin, bài", U, "count", 24],
  ["12 tin, bài", G, "count", 12],
];
