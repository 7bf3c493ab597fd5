import type { ActivityDraft } from "./row";
import { draft } from "./row";

type Line = readonly [
  day: string,
  title: string,
  status: ActivityDraft["status"],
  content?: ActivityDraft["content"],
];

/** What Long Xuyên recorded up to 30/09/2021: 43 activities, 9 of 14 articles count. */
const ARTICLES: readonly Line[] = [
  ["01-19", "Tết Sum vầy 2021: trao 450 phần quà cho công nhân xa quê", "PUBLISHED", "EVENTS"],
  ["03-09", "Nữ công nhân May Lúa Vàng hưởng ứng Tuần lễ Áo dài", "PUBLISHED", "EVENTS"],
  ["03-26", "Cơ khí Vàm Nao ký thỏa ước lao động tập thể", "PUBLISHED"],
  ["04-22", "Tập huấn truyền thông cho 60 Chủ tịch CĐCS", "PUBLISHED", "IN_DEPTH"],
  ["05-04", "Phát động Tháng Công nhân năm 2021", "PUBLISHED", "EVENTS"],
  ["05-05", "Phát động Tháng Công nhân năm 2021", "REJECTED", "EVENTS"],
  ["05-13", "Khám sức khỏe miễn phí cho 500 nữ công nhân", "PUBLISHED"],
  ["05-27", "Bàn giao Mái ấm Công đoàn tại phường Mỹ Thạnh", "PUBLISHED"],
  ["07-28", "Kỷ niệm 92 năm ngày thành lập Công đoàn Việt Nam", "APPROVED", "EVENTS"],
  ["08-12", "Shipper xanh tiếp sức công nhân khu trọ", "DRAFT"],
  ["08-30", "Gian hàng 0 đồng tại phường Bình Đức", "RETURNED"],
  ["09-15", "Bữa cơm Công đoàn thời giãn cách", "DRAFT"],
  ["09-28", "Trao 320 phần quà cho đoàn viên khó khăn do dịch COVID-19", "APPROVED"],
];
const ELSEWHERE: Line = ["06-17", "Đối thoại định kỳ tại Thủy sản Hậu Giang Mới", "PUBLISHED", "IN_DEPTH"];
const POSTS: readonly Line[] = [
  ["01-05", "Chúc mừng năm mới 2021", "PUBLISHED", "EVENTS"],
  ["01-26", "Lịch nghỉ Tết và tiền lương làm thêm ngày Tết", "PUBLISHED"],
  ["02-09", "Hình ảnh Tết Sum vầy ở phường Mỹ Thới", "PUBLISHED", "EVENTS"],
  ["02-24", "Hỏi đáp: nghỉ việc bao lâu thì lĩnh bảo hiểm thất nghiệp?", "PUBLISHED"],
  ["03-08", "Chúc mừng ngày Quốc tế Phụ nữ 8/3", "PUBLISHED", "EVENTS"],
  ["03-22", "Cảnh báo lừa đảo tuyển dụng qua mạng", "PUBLISHED"],
  ["04-08", "Tập huấn truyền thông: đăng ký trước ngày 15/4", "PUBLISHED"],
  ["04-29", "Hoạt động Tháng Công nhân 2021 của thành phố", "PUBLISHED", "EVENTS"],
  ["05-11", "Album: đối thoại với nữ công nhân may", "PUBLISHED"],
  ["05-25", "Thông điệp 5K đến công nhân khu nhà trọ", "PUBLISHED"],
  ["06-09", "Hỏi đáp: làm thêm ban đêm được trả bao nhiêu?", "PUBLISHED"],
  ["06-28", "Chủ tịch CĐCS vào nhóm Zalo: hướng dẫn ba bước", "PUBLISHED"],
  ["07-15", "Hướng dẫn hồ sơ hỗ trợ người lao động ngừng việc", "PUBLISHED"],
  ["07-28", "Mừng 92 năm ngày thành lập Công đoàn Việt Nam 28/7", "PUBLISHED", "EVENTS"],
  ["08-09", "Lịch tiêm vắc xin cho công nhân, đợt 1", "PUBLISHED"],
  ["08-19", "Đường dây nóng hỗ trợ đoàn viên vùng phong tỏa", "PUBLISHED"],
  ["08-27", "Lịch tiêm vắc xin cho công nhân, đợt 2", "PUBLISHED"],
  ["09-06", "Chúc mừng năm học mới các CĐCS trường học", "PUBLISHED"],
  ["09-10", "Hỏi đáp: trợ cấp ngừng việc tính thế nào?", "PUBLISHED"],
  ["09-17", "Gương công nhân vượt khó: chị Lê Thị Út Mười", "PUBLISHED", "IN_DEPTH"],
  ["09-23", "Lịch tiêm vắc xin cho công nhân, đợt 3", "PUBLISHED"],
  ["09-28", "Hướng dẫn hồ sơ nhận hỗ trợ theo Nghị quyết 68", "PUBLISHED"],
];
const RADIO: readonly Line[] = [
  ["03-25", "Lao động và Công đoàn, số tháng 3", "APPROVED"],
  ["06-24", "Lao động và Công đoàn, số tháng 6", "APPROVED"],
  ["08-26", "Lao động và Công đoàn, số tháng 8", "APPROVED"],
  ["09-24", "Lao động và Công đoàn, số tháng 9", "APPROVED"],
];
const TALKS: readonly Line[] = [
  ["05-19", "Sinh hoạt Tháng Công nhân: an toàn, vệ sinh lao động", "APPROVED"],
  ["09-20", "Sinh hoạt tổ công đoàn về an toàn mùa dịch", "APPROVED"],
];
const CLASS: Line = ["04-22", "Tập huấn truyền thông cho 60 Chủ tịch CĐCS", "APPROVED", "IN_DEPTH"];

function of(type: string, lines: readonly Line[]): ActivityDraft[] {
  return lines.map(([day, title, status, content]) =>
    draft("LX", type, `2021-${day}`, title, status, content ?? "REGULAR"),
  );
}

/** Long Xuyên's records of 2021 up to the end of September. */
export function longXuyen2021(): ActivityDraft[] {
  return [
    ...of("WEBSITE_ARTICLE", ARTICLES),
    ...of("WEBSITE_ARTICLE", [ELSEWHERE]).map((one) => ({ ...one, outlet: "BAO", form: "PRESS" as const })),
    ...of("PAGE_POST", POSTS),
    ...of("RADIO_EPISODE", RADIO).map((one) => ({ ...one, outlet: "TT-LX" })),
    ...of("INTERNAL_SESSION", TALKS),
    ...of("TRAINING_CLASS", [CLASS]),
  ];
}
