/** Programmes of the provincial broadcaster, one a month. */
export const TELEVISION = [
  "Tết Sum vầy – Xuân bình an",
  "Đầu xuân ra quân sản xuất",
  "Nữ đoàn viên thời hội nhập",
  "Trước thềm Tháng Công nhân",
  "Công nhân An Giang cùng đất nước vượt khó",
  "Nửa năm chăm lo đời sống đoàn viên",
  "Công đoàn Việt Nam – mùa thu tháng bảy",
  "Cùng con công nhân đến trường",
  "Điểm tựa của người lao động",
  "Phụ nữ trong ca đêm",
  "Người thầy – người đoàn viên",
  "Nhìn lại một năm phong trào công nhân",
  "Mái ấm Công đoàn",
] as const;

/** Themes of the radio issues “Lao động và Công đoàn”, two a month. */
export const RADIO = [
  ...["thưởng Tết và lịch nghỉ Tết", "công nhân trở lại nhà máy", "tiền lương tối thiểu vùng"],
  ...["đối thoại tại nơi làm việc", "chính sách với lao động nữ", "hợp đồng lao động", "an toàn lao động"],
  ...["Tháng Công nhân", "thỏa ước lao động tập thể", "bữa ăn ca", "nhà ở cho công nhân", "bảo hiểm xã hội"],
  ...["sơ kết sáu tháng", "ngày thành lập Công đoàn Việt Nam", "con công nhân vào năm học mới"],
  ...["bảo hiểm thất nghiệp", "tư vấn pháp luật lưu động", "văn hóa doanh nghiệp", "sức khỏe nữ công nhân"],
  ...["tín dụng đen", "thi đua cuối năm", "nhà giáo đoàn viên", "chăm lo Tết", "quỹ Mái ấm Công đoàn"],
  ...["tổ tự quản khu nhà trọ", "báo cáo viên công đoàn"],
] as const;

/** Themes of the weekly column of the provincial newspaper. */
export const COLUMN = [
  ...[
    "Chuyến xe ngày cuối năm",
    "Chợ Tết 0 đồng",
    "Giữ chân thợ giỏi",
    "Đầu năm xuống xưởng",
    "Tiếng nói từ chuyền",
  ],
  ...[
    "Người giữ lửa phong trào",
    "Nữ tổ trưởng tổ đóng gói",
    "Ký được là mừng",
    "Lương và định mức",
    "Bữa cơm giữa ca",
  ],
  ...["Thầy giáo vùng Bảy Núi", "Gác trọ sáng đèn", "Cánh tay nối dài", "Một sáng kiến, trăm công lao động"],
  ...["Tháng Năm của thợ", "Ngày hội bên bờ sông Hậu", "Bác sĩ của công nhân", "Sổ bảo hiểm không để trống"],
  ...[
    "Lớp học sau giờ tan ca",
    "Nghề giày trên đất lúa",
    "Thợ dệt xứ lụa",
    "Đêm ở cảng cá",
    "Mái ấm đầu mùa mưa",
  ],
  ...[
    "Con công nhân đậu đại học",
    "Tổ công đoàn không vắng ai",
    "Nói cho đúng, nghe cho hết",
    "Cửa hàng phúc lợi",
  ],
  ...[
    "Chuyện ở nghiệp đoàn bốc xếp",
    "Trạm y tế ngày cuối tuần",
    "Người đưa thư trong xưởng",
    "Vườn rau công nhân",
  ],
  ...["Kết nạp giữa mùa nước nổi", "Vốn nhỏ, việc bền", "Gỡ vướng từ đối thoại", "Khi giám đốc xuống chuyền"],
  ...[
    "Sức trẻ khu công nghiệp",
    "Thợ cơ khí và chiếc máy gặt",
    "Cô nuôi dạy trẻ ca đêm",
    "Bảng tin ở cổng nhà máy",
  ],
  ...[
    "Hòm thư không cần tem",
    "Giọt máu nghĩa tình",
    "Công nhân và điện thoại thông minh",
    "Phía sau con số",
  ],
  ...["Ngày làm việc đầu tiên", "Gặp lại người thợ cũ", "Đường về nhà trọ", "Nối vòng tay công nhân Khmer"],
  ...[
    "Chợ phiên cuối tháng",
    "Bóng đá sân cát",
    "Tiết kiệm điện trong xưởng",
    "Người gác cổng biết hát",
    "Đợi mùa xuân",
  ],
] as const;

/** The three campaigns of the year, and its class for officials. */
export const CAMPAIGNS = [
  "Tết Sum vầy",
  "Tháng Công nhân",
  "Kỷ niệm ngày thành lập Công đoàn Việt Nam 28/7",
] as const;
