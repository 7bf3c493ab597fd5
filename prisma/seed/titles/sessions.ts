import { templates } from "./template";

/** Talks and meetings inside a grassroots union. */
export const SESSIONS = templates([
  "1-2 E Sinh hoạt đầu xuân: nội quy lao động và thưởng Tết {nam}",
  "3 E Tọa đàm ngày 8/3: sức khỏe và quyền của lao động nữ",
  "4-5 E Sinh hoạt Tháng Công nhân: an toàn, vệ sinh lao động",
  "5-6 R Phổ biến Bộ luật Lao động cho đoàn viên mới",
  "7 E Ôn truyền thống {tuoi} năm Công đoàn Việt Nam",
  "9 R Sinh hoạt đầu năm học: chế độ của nhà giáo",
  "10 E Nói chuyện chuyên đề nhân ngày 20/10",
  "11 R Ngày Pháp luật: đố vui trong giờ nghỉ giữa ca",
  "12 R Thông báo kế hoạch thưởng và nghỉ Tết",
  "1-12 R Sinh hoạt tổ công đoàn về hợp đồng lao động",
  "1-12 R Báo cáo viên nói chuyện về bảo hiểm xã hội",
  "1-12 R Phát thanh nội bộ: mười phút pháp luật lao động",
  "1-12 R Tuyên truyền phòng, chống ma túy và tín dụng đen",
  "1-12 R Phổ biến thỏa ước lao động tập thể",
  "1-12 R Hướng dẫn sử dụng mạng xã hội an toàn",
  "1-12 R Giải đáp về bảo hiểm thất nghiệp",
  "1-12 D Đối thoại tại chuyền về định mức và tiền lương",
  "1-12 R Tập huấn sơ cứu tai nạn lao động",
  "1-12 R Tuyên truyền phòng cháy, chữa cháy",
  "1-12 R Học tập và làm theo Bác: tiết kiệm tại nơi làm việc",
  "1-12 R Tuyên truyền văn hóa giao thông cho công nhân tan ca",
  "1-12 D Nghe và giải đáp {it} ý kiến của đoàn viên",
]);

export const SESSIONS_COVID = templates([
  "5-12 R Sinh hoạt tổ công đoàn về an toàn mùa dịch",
  "6-12 R Phổ biến Nghị quyết 68 và hồ sơ hỗ trợ",
  "6-12 R Phát thanh nội bộ: 5K và tiêm vắc xin",
]);

/** What unions ask of employers. */
export const PROPOSALS = templates([
  "1-12 R Đề xuất dành 30 phút mỗi tháng cho sinh hoạt tổ công đoàn",
  "1-12 R Đề xuất dùng nhà ăn làm nơi tuyên truyền giữa ca",
  "1-12 R Đề xuất lắp loa truyền thanh ở xưởng 2",
  "1-12 R Đề xuất bảng tin công đoàn tại cổng công ty",
  "1-12 R Đề xuất trả lương cho báo cáo viên trong giờ tập huấn",
  "1-12 R Đề xuất phòng vắt, trữ sữa cho lao động nữ",
  "1-12 R Đề xuất nâng giá trị bữa ăn ca",
  "1-12 R Đề xuất in sổ tay pháp luật lao động",
  "1-12 R Đề xuất mời bác sĩ nói chuyện về bệnh nghề nghiệp",
  "5-12 R Đề xuất phương án làm việc luân phiên, giữ khoảng cách",
  "11-12 E Đề xuất phương án thưởng Tết công khai trên bảng tin",
]);

/** Classes that an upper-level union holds. */
export const CLASSES = templates([
  "1-12 D Tập huấn kỹ năng truyền thông cho {n} cán bộ công đoàn cơ sở",
  "1-12 D Bồi dưỡng kỹ năng viết tin, chụp ảnh bằng điện thoại",
  "1-12 D Tập huấn quản trị trang Facebook và nhóm Zalo",
  "1-12 D Bồi dưỡng báo cáo viên công đoàn",
  "1-12 D Tập huấn nhận diện và phản bác thông tin sai lệch",
]);
