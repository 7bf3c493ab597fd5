/** A claim that went round among workers, and how the union answered it. */
export const FALSE_STORIES: readonly (readonly [claim: string, action: string])[] = [
  [
    "Công ty sắp đóng cửa, ai nghỉ trước mới được trợ cấp",
    "Ban Giám đốc và BCH CĐCS thông báo trên loa đầu giờ làm việc",
  ],
  [
    "Tiêm vắc xin xong bị trừ tiền chuyên cần",
    "Đăng thông báo lương của công ty trên bảng tin và nhóm Zalo tổ",
  ],
  [
    "Bảo hiểm xã hội một lần sẽ bị bỏ từ tháng sau",
    "Mời cán bộ bảo hiểm xã hội giải đáp tại buổi sinh hoạt tổ",
  ],
  ["Công đoàn giữ lại tiền hỗ trợ của Nghị quyết 68", "Công khai danh sách đã nhận, có chữ ký từng người"],
  ["Đoàn phí tăng gấp đôi từ quý sau", "Đăng quy định mức đoàn phí hiện hành trên trang Facebook"],
  ["Xưởng 2 có người nhiễm bệnh mà công ty giấu", "Công bố kết quả xét nghiệm của trạm y tế"],
  ["Thưởng Tết bị cắt vì thiếu đơn hàng", "Công đoàn và công ty ký biên bản phương án thưởng, dán tại xưởng"],
  ["Ai vào công đoàn sẽ không được tăng ca", "Báo cáo viên giải thích Luật Công đoàn trong giờ nghỉ giữa ca"],
  ["Nhà ở công nhân chỉ bán cho người quen", "Đăng điều kiện, hồ sơ và đường dây hỏi đáp của Sở Xây dựng"],
  ["Công ty dời nhà máy sang tỉnh khác", "Ban Giám đốc đối thoại trực tiếp với công nhân hai ca"],
];
