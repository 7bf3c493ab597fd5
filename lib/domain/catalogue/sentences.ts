const REPORTER =
  "Đối với Công đoàn cơ sở, nhất là CĐCS doanh nghiệp có từ 1.000 đoàn viên, người lao động trở lên phải cử 01 báo cáo viên công đoàn, có khả năng tuyên truyền, vận động, thuyết phục người lao động";

/** The plan's own sentence behind each target, by code (domain.md §1). */
export const SENTENCES: Readonly<Record<string, string>> = {
  P1: "ít nhất 03 đợt truyền thông đặc biệt như: Tết Sum vầy, Tháng Công nhân, kỷ niệm ngày thành lập Công đoàn Việt Nam (28/7)",
  P2: "Mỗi năm tiếp tục thực hiện ít nhất 12 chương trình truyền hình",
  P3: "24 số phát thanh “Lao động và Công đoàn” trên sóng phát thanh",
  P4: "52 chuyên mục trên Báo An Giang",
  P5: "Thành lập ít nhất 02 nhóm truyền thông của cán bộ công đoàn trên mạng xã hội để phổ biến, tiếp nhận, xử lý và phản hồi thông tin",
  P6a: "Đến hết quý II/2021, tạo 01 group trên zalo kết nối giữa Liên đoàn Lao động tỉnh",
  P6b: "100% cán bộ công đoàn chuyên trách trong hệ thống công đoàn tỉnh",
  P6c: "khoảng 95% Chủ tịch CĐCS trong toàn tỉnh",
  P7: "Trong vòng 24 giờ, tổ chức hỗ trợ, giải đáp thông tin do đoàn viên, người lao động yêu cầu gửi qua trang facebook",
  P8: "Tổ chức tập huấn, bồi dưỡng nghiệp vụ về công tác truyền thông cho đội ngũ cán bộ công đoàn chuyên trách và Chủ tịch (Phó chủ tịch) công đoàn cơ sở trực thuộc ít nhất 01 lớp/năm",
  U1: "100% Công đoàn cấp trên cơ sở đẩy mạnh thành lập facebook của đơn vị",
  U2: "thường xuyên đăng tải thông tin về chính sách, pháp luật, hoạt động công đoàn",
  U3: "Hỗ trợ, giải đáp thông tin do đoàn viên, người lao động yêu cầu gửi qua trang facebook trong 24 giờ",
  U4a: "Đến hết quý II/2021, tạo group trên zalo kết nối giữa Liên đoàn Lao động huyện, Công đoàn ngành, Công đoàn các Khu Công nghiệp",
  U4b: "100% Ủy viên Ban chấp hành cùng cấp",
  U4c: "100% Chủ tịch CĐCS trực thuộc",
  U5: "mỗi đơn vị, địa phương có ít nhất 30 tin, bài viết gửi đăng tải trên website của Liên đoàn Lao động tỉnh",
  U6: "Tạo 01 group trên zalo để kết nối giữa Ban chấp hành CĐCS với tổ trưởng, tổ phó các tổ công đoàn",
  U7: "tùy theo điều kiện có thể kết nối ít nhất 20% đoàn viên, người lao động ở những doanh nghiệp có từ 500 lao động trở lên",
  G1: REPORTER,
  G1b: REPORTER,
  G2: "lựa chọn nội dung phù hợp, đề xuất với người sử dụng lao động tạo điều kiện về thời gian, địa điểm",
  G3: "Vận động người sử dụng lao động đầu tư trang bị hệ thống loa truyền thanh, bảng tin, biển báo ngoài trời",
  G4: "Tăng cường công tác thông tin, truyền thông trong nội bộ công ty",
  G5: "theo dõi hoạt động của các trang, nhóm mạng xã hội (facebook...) của công nhân tại đơn vị, địa bàn để nắm bắt trao đổi, phản ánh",
  G6: "giải thích, phản bác thông tin sai lệch, xuyên tạc",
};
