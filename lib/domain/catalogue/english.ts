import { own } from "../own";

/** What a new federation is given, in English: titles of targets, names of types and outlets, classes, by their Vietnamese. */
const ENGLISH: Readonly<Record<string, string>> = {
  "Đợt truyền thông đặc biệt": "Special communication campaign",
  "Chương trình truyền hình": "Television programme",
  "Phát thanh “Lao động và Công đoàn”": "Radio issue of “Lao động và Công đoàn”",
  "Chuyên mục trên Báo An Giang": "Column in Báo An Giang",
  "Nhóm mạng xã hội của cán bộ công đoàn": "Social-network groups of union officials",
  "Nhóm Zalo của LĐLĐ tỉnh": "Zalo group of the provincial federation",
  "Cán bộ chuyên trách vào nhóm Zalo": "Full-time officials in the Zalo group",
  "Chủ tịch CĐCS vào nhóm Zalo": "Grassroots chairs in the Zalo group",
  "Trả lời Facebook trong 24 giờ": "Facebook replies within 24 hours",
  "Lớp tập huấn truyền thông": "Communications training class",
  "Trang Facebook của đơn vị": "The unit's own Facebook page",
  "Bài mới nhất trên trang": "Newest post on the page",
  "Nhóm Zalo của đơn vị": "The unit's own Zalo group",
  "Ủy viên BCH vào nhóm Zalo": "Committee members in the Zalo group",
  "Tin, bài gửi website tỉnh": "Articles sent to the province's website",
  "Nhóm Zalo tổ công đoàn": "Zalo group of the union groups",
  "Kết nối từ 20 % người lao động": "At least 20% of the workers connected",
  "Báo cáo viên ở doanh nghiệp từ 1.000 lao động": "Reporter at enterprises of 1,000 workers and more",
  "Báo cáo viên": "Reporter",
  "Đề xuất với người sử dụng lao động": "Proposal to the employer",
  "Loa, bảng tin, biển báo": "Loudspeakers, notice boards, signs",
  "Tuyên truyền nội bộ": "Internal session",
  "Theo dõi mạng xã hội": "Social networks followed",
  "Phản bác thông tin sai lệch": "Misinformation refuted",
  "Chương trình phát thanh": "Radio programme",
  "Chuyên mục báo": "Newspaper column",
  "Tin, bài": "Article",
  "Lớp tập huấn": "Training class",
  "Bài trên trang mạng xã hội": "Post on a social-network page",
  "Đài Phát thanh – Truyền hình tỉnh": "Provincial radio and television",
  "Báo tỉnh": "Provincial newspaper",
  "Website Liên đoàn Lao động tỉnh": "Website of the provincial federation",
  "Hoàn thành xuất sắc": "Completed excellently",
  "Hoàn thành tốt": "Completed well",
  "Hoàn thành": "Completed",
  "Không hoàn thành": "Not completed",
};

/** The plan's title but for its year. */
const PLAN = "Kế hoạch đẩy mạnh công tác truyền thông Công đoàn Việt Nam năm ";

/** The title of the catalogue's plan for a year. */
export function planTitle(year: number): string {
  return `${PLAN}${year}`;
}

/** A text of the catalogue in English; any other is somebody's own and stays as it is. */
export function inEnglish(text: string): string {
  const [, year] = text.startsWith(PLAN) ? (/(\d{4})$/.exec(text) ?? []) : [];
  if (year !== undefined && text === planTitle(Number(year))) {
    return `Plan to strengthen the communications of Vietnam's trade unions, ${year}`;
  }
  return own(ENGLISH, text) ?? text;
}
