import { templates } from "./template";

/** Posts of a unit's Facebook page. */
export const POSTS = templates([
  "1-2 E Chúc mừng năm mới {nam} đến toàn thể đoàn viên, người lao động {noi}",
  "1-2 R Lịch nghỉ Tết và tiền lương làm thêm ngày Tết",
  "1-2 E Hình ảnh Tết Sum vầy ở {noi}",
  "3 E Chúc mừng ngày Quốc tế Phụ nữ 8/3",
  "4-5 E Hoạt động Tháng Công nhân của {dv}",
  "5 E Album: đối thoại tháng 5 với công nhân {noi}",
  "7 E Mừng {tuoi} năm ngày thành lập Công đoàn Việt Nam 28/7",
  "8-9 R Chúc mừng năm học mới các CĐCS trường học",
  "10 E Chúc mừng ngày Phụ nữ Việt Nam 20/10",
  "11 E Tri ân thầy cô giáo nhân ngày 20/11",
  "12 R Lịch chi trả thưởng Tết của doanh nghiệp {noi}",
  "1-12 R Hỏi đáp: trợ cấp ngừng việc tính thế nào?",
  "1-12 R Hỏi đáp: nghỉ việc bao lâu thì lĩnh bảo hiểm thất nghiệp?",
  "1-12 R Hỏi đáp: làm thêm ban đêm được trả bao nhiêu?",
  "1-12 R Hỏi đáp: đóng đoàn phí qua thẻ thế nào?",
  "1-12 R Lương tối thiểu vùng: những điều cần biết",
  "1-12 R Doanh nghiệp ở {noi} tuyển {n} lao động",
  "1-12 R Cảnh báo lừa đảo tuyển dụng qua mạng ở {noi}",
  "1-12 R Thủ tục gia nhập công đoàn trong năm bước",
  "1-12 D Gương công nhân vượt khó ở {noi}",
  "1-12 D Một ngày của tổ trưởng công đoàn {cs}",
  "1-12 R Ưu đãi cho đoàn viên: giảm giá tại {noi}",
  "1-12 R An toàn lao động: ba lỗi thường gặp ở {cs}",
  "1-12 R Hình ảnh sinh hoạt tổ công đoàn {cs}",
  "1-12 R Thông báo lịch tư vấn pháp luật lưu động ở {noi}",
  "1-12 R Chế độ thai sản mới: hồ sơ gồm những gì?",
  "1-12 R Chia sẻ của đoàn viên về Mái ấm Công đoàn ở {noi}",
  "1-12 R Video: hướng dẫn tra cứu quá trình đóng bảo hiểm xã hội",
]);

/** Posts of mid-2021 to its end. */
export const POSTS_COVID = templates([
  "5-12 R Thông điệp 5K đến công nhân {noi}",
  "6-12 R Lịch tiêm vắc xin cho công nhân {noi}",
  "7-12 R Hướng dẫn hồ sơ nhận hỗ trợ theo Nghị quyết 68",
  "7-12 R Đường dây nóng hỗ trợ đoàn viên vùng phong tỏa",
  "7-10 R Cảm ơn {n} suất quà gửi công nhân khu trọ {noi}",
]);
