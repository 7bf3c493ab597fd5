const DEPARTMENTS = [
  ...["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Xây dựng", "Sở Giao thông Vận tải", "Sở Công Thương"],
  ...["Sở Ngoại vụ", "Sở Khoa học và Công nghệ", "Sở Kế hoạch và Đầu tư", "Sở Tài nguyên và Môi trường"],
  ...[
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Thông tin và Truyền thông",
  ],
  ...["Sở Lao động – Thương binh và Xã hội", "Thanh tra tỉnh", "Ban Dân tộc tỉnh", "Văn phòng UBND tỉnh"],
  ...["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"],
  ...["Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Ban Nội chính Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"],
  ...[
    "Ủy ban Mặt trận Tổ quốc tỉnh",
    "Hội Nông dân tỉnh",
    "Hội Liên hiệp Phụ nữ tỉnh",
    "Hội Cựu chiến binh tỉnh",
  ],
  ...["Tỉnh Đoàn", "Liên minh Hợp tác xã tỉnh", "Hội Chữ thập đỏ tỉnh", "Hội Văn học Nghệ thuật tỉnh"],
];
const AGENCIES = [
  ...["Chi cục Bảo vệ môi trường", "Chi cục Chăn nuôi và Thú y", "Chi cục Kiểm lâm", "Chi cục Thủy lợi"],
  ...["Chi cục Thủy sản", "Chi cục Trồng trọt và Bảo vệ thực vật", "Chi cục Phát triển nông thôn"],
  ...["Chi cục Tiêu chuẩn Đo lường Chất lượng", "Chi cục Quản lý đất đai", "Chi cục Văn thư – Lưu trữ"],
  ...["Trung tâm Khuyến nông", "Trung tâm Giống thủy sản", "Trung tâm Nước sạch nông thôn"],
  ...["Trung tâm Công nghệ sinh học", "Trung tâm Công nghệ thông tin", "Trung tâm Dịch vụ việc làm"],
  ...["Trung tâm Phát triển quỹ đất", "Trung tâm Quan trắc tài nguyên", "Trung tâm Trợ giúp pháp lý"],
  ...["Trung tâm Xúc tiến Thương mại và Đầu tư", "Trung tâm Khuyến công", "Trung tâm Kiểm định xây dựng"],
  ...["Trung tâm Huấn luyện thể thao", "Trung tâm Văn hóa tỉnh", "Trung tâm Hỗ trợ nông dân"],
  ...["Trung tâm Bảo trợ xã hội", "Trung tâm Công tác xã hội", "Trung tâm Đăng kiểm xe cơ giới"],
  ...["Trung tâm Sát hạch lái xe", "Trung tâm Hội nghị tỉnh", "Trung tâm Phục vụ hành chính công"],
  ...[
    "Trung tâm Điều dưỡng người có công",
    "Trung tâm Quy hoạch xây dựng",
    "Nhà Thiếu nhi tỉnh",
    "Thư viện tỉnh",
  ],
  ...["Bảo tàng tỉnh", "Đoàn Ca múa nhạc tổng hợp", "Ban Quản lý di tích văn hóa Óc Eo"],
  ...["Ban Quản lý rừng phòng hộ và đặc dụng", "Ban Quản lý khu kinh tế", "Ban Quản lý dự án giao thông"],
  ...["Ban Quản lý dự án dân dụng và công nghiệp", "Quỹ Đầu tư phát triển", "Quỹ Bảo vệ môi trường"],
  ...["Khu Di tích núi Sam", "Vườn ươm Bảy Núi", "Trường Chính trị tỉnh", "Trạm Kiểm dịch động vật Xuân Tô"],
  ...[
    "Trạm Dừng chân hành hương",
    "Nhà Văn hóa Lao động",
    "Nhà khách Thốt Nốt",
    "Đội Quản lý thị trường số 1",
  ],
  ...["Đội Quản lý thị trường số 2", "Đội Quản lý thị trường số 3", "Trung tâm Hoa kiểng Cù Lao"],
  ...["Trung tâm Lưu trữ lịch sử"],
];
const SCHOOL_PLACES = [
  ...[
    "Long Xuyên",
    "Bình Đức",
    "Mỹ Thới",
    "Mỹ Hòa Hưng",
    "Châu Đốc",
    "Núi Sam",
    "Vĩnh Tế",
    "Tân Châu",
    "Long Sơn",
  ],
  ...["Châu Phong", "Vĩnh Xương", "An Phú", "Quốc Thái", "Khánh An", "Vĩnh Lộc", "Cái Dầu", "Thạnh Mỹ Tây"],
  ...[
    "Bình Mỹ",
    "Mỹ Đức",
    "Vĩnh Thạnh Trung",
    "An Châu",
    "Cần Đăng",
    "Vĩnh Bình",
    "Hòa Bình Thạnh",
    "Chợ Mới",
  ],
  ...["Mỹ Luông", "Hội An", "Kiến An", "Mỹ Hiệp", "Long Kiến", "Hòa Bình", "Chợ Vàm", "Phú Mỹ", "Hòa Lạc"],
  ...["Bình Thạnh Đông", "Phú Hưng", "Núi Sập", "Phú Hòa", "Óc Eo", "Vĩnh Trạch", "Vọng Thê", "Định Thành"],
  ...["Nhà Bàng", "Chi Lăng", "Tịnh Biên", "An Cư", "Tri Tôn", "Ba Chúc", "Cô Tô", "Vĩnh Gia", "Lương Phi"],
];
const OTHER_SCHOOLS = [
  "Trường PT Dân tộc nội trú Bảy Núi",
  "Trường PT Dân tộc nội trú Cô Tô",
  "Trường THPT chuyên Sông Hậu",
  "Trường THPT chuyên Thất Sơn",
  "Trường Thực hành Sư phạm Long Xuyên",
  "Trường Cao đẳng nghề Sông Hậu",
  "Trường Cao đẳng Y dược Cù Lao",
  "Trường Trung cấp Kinh tế – Kỹ thuật Bảy Núi",
  "Trường Trung cấp nghề Dân tộc",
  "Trung tâm Giáo dục thường xuyên tỉnh",
  "Văn phòng Sở Giáo dục và Đào tạo",
];
const HEALTH_PLACES = [
  ...["thành phố Long Xuyên", "thành phố Châu Đốc", "thị xã Tân Châu", "huyện An Phú", "huyện Châu Phú"],
  ...["huyện Châu Thành", "huyện Chợ Mới", "huyện Phú Tân", "huyện Thoại Sơn", "Tịnh Biên", "huyện Tri Tôn"],
];
const HEALTH = [
  ...["Bệnh viện Đa khoa Sông Hậu", "Bệnh viện Đa khoa khu vực Bảy Núi", "Bệnh viện Sản – Nhi Cù Lao"],
  ...["Bệnh viện Mắt – Tai Mũi Họng", "Bệnh viện Y học cổ truyền", "Bệnh viện Tim mạch Long Xuyên Mới"],
  ...["Bệnh viện Đa khoa khu vực đầu nguồn", "Trung tâm Kiểm soát bệnh tật", "Trung tâm Pháp y"],
  ...["Trung tâm Giám định Y khoa", "Trung tâm Kiểm nghiệm dược phẩm", "Chi cục An toàn vệ sinh thực phẩm"],
  ...["Chi cục Dân số – Kế hoạch hóa gia đình", "Trung tâm Vận chuyển cấp cứu", "Văn phòng Sở Y tế"],
  ...["Bệnh viện Phục hồi chức năng"],
];
const DIRECT = [
  ...["Đài Phát thanh – Truyền hình An Giang", "Báo An Giang", "Trường Đại học Bảy Núi", "Cục Thuế tỉnh"],
  ...["Cục Hải quan tỉnh", "Cục Thống kê tỉnh", "Cục Thi hành án dân sự tỉnh", "Cục Quản lý thị trường tỉnh"],
  ...["Tòa án nhân dân tỉnh", "Viện Kiểm sát nhân dân tỉnh", "Bảo hiểm xã hội tỉnh", "Kho bạc Nhà nước tỉnh"],
  ...["Ngân hàng Nhà nước tỉnh", "Ngân hàng Chính sách xã hội tỉnh", "Công an tỉnh (khối viên chức)"],
  ...[
    "Bộ Chỉ huy Quân sự tỉnh (khối công nhân viên)",
    "Cơ quan LĐLĐ tỉnh",
    "Đảng ủy Khối cơ quan và doanh nghiệp",
  ],
  ...["Cảng vụ Đường thủy nội địa", "Đài Khí tượng Thủy văn tỉnh", "Trại giam Định Thành (khối công nhân)"],
  ...[
    "Ban Quản lý Khu Lưu niệm Mỹ Hòa Hưng",
    "Chi nhánh Văn phòng Đăng ký đất đai",
    "Chi cục Dự trữ Nhà nước",
  ],
];

/** Public bodies of the three sector unions and of those directly below the province, by code; each name once. */
export const SECTOR_BODIES: Readonly<Record<string, readonly string[]>> = {
  VC: [...DEPARTMENTS, ...AGENCIES],
  GD: [...SCHOOL_PLACES.map((place) => `Trường THPT ${place}`), ...OTHER_SCHOOLS],
  YT: [...HEALTH, ...HEALTH_PLACES.map((place) => `Trung tâm Y tế ${place}`)],
  TR: DIRECT,
};
