/**
 * Sentences of plans for 2025 as officers write them, each with what it asks for: of whom (P, U, G, with a kind), the
 * measure with what it is of, the figure, the force, the size it is asked of, until when; `!` before a day that is none.
 */
export const SENTENCES: readonly (readonly [text: string, ...asked: string[]])[] = [
  // At least, in other words
  [
    "LĐLĐ tỉnh tổ chức tối thiểu 03 lớp tập huấn kỹ năng truyền thông trong năm.",
    "P TRAINING_CLASS 3 MANDATORY",
  ],
  [
    "Mỗi công đoàn cấp trên trực tiếp cơ sở gửi không dưới 24 tin, bài về website LĐLĐ tỉnh.",
    "U WEBSITE_ARTICLE 24 MANDATORY",
  ],
  ["CĐCS có từ 300 đoàn viên trở lên cử ít nhất 01 báo cáo viên.", "G appointments 1 MANDATORY members≥300"],
  [
    "CĐCS doanh nghiệp từ 1.000 lao động trở lên bố trí không ít hơn hai báo cáo viên, hoàn thành trước 30/9/2025.",
    "G ENTERPRISE appointments 2 MANDATORY workers≥1000 →2025-09-30",
  ],
  [
    "Công đoàn cơ sở bố trí tối thiểu 01 báo cáo viên; những nơi có trên 1.000 lao động bố trí ít nhất 02 báo cáo viên.",
    "G appointments 1 MANDATORY",
    "G appointments 2 MANDATORY workers≥1001",
  ],
  ["Mỗi CĐCS cố gắng tổ chức từ 2 buổi tuyên truyền nội bộ trở lên trong năm.", "G INTERNAL_SESSION 2 SOFT"],
  [
    "Hai mươi lăm tin, bài là mức tối thiểu mỗi LĐLĐ huyện phải gửi website LĐLĐ tỉnh trong năm.",
    "U DISTRICT_FEDERATION WEBSITE_ARTICLE 25 MANDATORY",
  ],

  // How often
  [
    "LĐLĐ tỉnh phối hợp Đài PT-TH thực hiện ít nhất mỗi quý 01 chương trình phát thanh.",
    "P RADIO_EPISODE 4 MANDATORY",
  ],
  [
    "Hằng tháng, mỗi đơn vị trực thuộc gửi 02 tin, bài đăng Trang thông tin điện tử LĐLĐ tỉnh.",
    "U WEBSITE_ARTICLE 24 MANDATORY",
  ],
  ["LĐLĐ tỉnh phối hợp Báo tỉnh đăng 02 kỳ chuyên trang mỗi tháng.", "P NEWSPAPER_COLUMN 24 MANDATORY"],
  ["Duy trì mỗi tuần ít nhất 03 bài viết trên fanpage của LĐLĐ tỉnh.", "P PAGE_POST 156 MANDATORY"],
  ["Tối thiểu 02 lần/tháng, các đơn vị cập nhật tin, bài trên fanpage.", "U PAGE_POST 24 MANDATORY"],
  ["Từ năm 2025, mỗi tháng LĐLĐ tỉnh phát sóng 02 phóng sự truyền hình.", "P TV_PROGRAMME 24 MANDATORY"],
  [
    "Từng quý, LĐLĐ huyện có không dưới 1 chuyên mục trên đài truyền thanh huyện.",
    "U DISTRICT_FEDERATION RADIO_EPISODE 4 MANDATORY",
  ],

  // Shares
  [
    "100 phần trăm công đoàn cấp trên trực tiếp cơ sở có trang Facebook.",
    "U channels PUBLIC_PAGE 1 MANDATORY",
  ],
  [
    "Đến hết quý IV, năm mươi phần trăm người lao động tại CĐCS doanh nghiệp được kết nối vào nhóm Zalo của công đoàn cơ sở.",
    "G ENTERPRISE coverage WORKERS 50 MANDATORY →2025-12-31",
  ],
  [
    "Phấn đấu trên 90% chủ tịch CĐCS tham gia nhóm Zalo của LĐLĐ huyện.",
    "U DISTRICT_FEDERATION coverage CHAIRS 90 SOFT",
  ],
  [
    "Phấn đấu 100% chủ tịch công đoàn cơ sở tham gia nhóm Zalo của Liên đoàn Lao động tỉnh.",
    "P coverage CHAIRS 100 SOFT",
  ],
  [
    "Đối với công đoàn cơ sở: 100% chủ tịch công đoàn cơ sở tham gia nhóm Zalo do công đoàn cấp trên quản lý.",
    "U coverage CHAIRS 100 MANDATORY",
  ],
  [
    "Bảo đảm 100% cán bộ công đoàn chuyên trách trong tỉnh tham gia nhóm Zalo của LĐLĐ tỉnh trước ngày 30/6.",
    "P coverage FULL_TIME_OFFICIALS 100 MANDATORY →2025-06-30",
  ],
  [
    "Tất cả các công đoàn ngành có fanpage hoạt động thường xuyên.",
    "U SECTOR_UNION channels PUBLIC_PAGE 1 MANDATORY",
  ],
  [
    "Ít nhất 80% CĐCS doanh nghiệp có từ 500 lao động trở lên có nhóm Zalo kết nối với tổ trưởng tổ công đoàn.",
    "G ENTERPRISE channels LEADERS_LINK 1 SOFT workers≥500",
  ],
  ["Nỗ lực để 70% đoàn viên theo dõi trang Facebook của công đoàn cơ sở.", "G coverage WORKERS 70 SOFT"],
  [
    "Giải đáp 95% câu hỏi của người lao động gửi đến Zalo OA của LĐLĐ tỉnh trong vòng 2 ngày làm việc.",
    "P response 48 MANDATORY",
  ],
  ["LĐLĐ tỉnh trả lời ý kiến đoàn viên gửi qua fanpage chậm nhất sau 24 giờ.", "P response 24 MANDATORY"],
  [
    "Không để fanpage của LĐLĐ huyện quá 07 ngày không có bài mới.",
    "U DISTRICT_FEDERATION recency 7 MANDATORY",
  ],

  // Until when, and of which clause
  [
    "Trước ngày 30/11, mỗi LĐLĐ huyện tổ chức ít nhất 02 buổi tuyên truyền về Luật Công đoàn.",
    "U DISTRICT_FEDERATION INTERNAL_SESSION 2 MANDATORY →2025-11-30",
  ],
  ["Trong quý IV, LĐLĐ tỉnh mở 01 lớp bồi dưỡng nghiệp vụ cho báo cáo viên.", "P TRAINING_CLASS 1 MANDATORY"],
  [
    "Chậm nhất ngày 31/3/2025, LĐLĐ các huyện, thành phố thành lập 01 nhóm Zalo kết nối với 100% chủ tịch công đoàn cơ sở trực thuộc.",
    "U DISTRICT_FEDERATION channels CADRE_LINK 1 MANDATORY →2025-03-31",
    "U DISTRICT_FEDERATION coverage CHAIRS 100 MANDATORY →2025-03-31",
  ],
  [
    "LĐLĐ huyện lập nhóm Zalo trước ngày 31/3/2025 và kết nối 100% ủy viên Ban Chấp hành trước ngày 30/6/2025.",
    "U DISTRICT_FEDERATION channels CADRE_LINK 1 MANDATORY →2025-03-31",
    "U DISTRICT_FEDERATION coverage COMMITTEE_MEMBERS 100 MANDATORY →2025-06-30",
  ],
  [
    "Công đoàn ngành mở 01 lớp tập huấn trong quý II, gửi ít nhất 12 tin, bài về website LĐLĐ tỉnh.",
    "U SECTOR_UNION TRAINING_CLASS 1 MANDATORY →2025-06-30",
    "U SECTOR_UNION WEBSITE_ARTICLE 12 MANDATORY",
  ],
  [
    "Mỗi LĐLĐ huyện có 01 fanpage, trước 30/6, 95% chủ tịch CĐCS trực thuộc tham gia nhóm Zalo.",
    "U DISTRICT_FEDERATION channels PUBLIC_PAGE 1 MANDATORY",
    "U DISTRICT_FEDERATION coverage CHAIRS 95 MANDATORY →2025-06-30",
  ],
  [
    "LĐLĐ tỉnh lập 01 trang TikTok và 01 nhóm Zalo cán bộ chuyên trách trước ngày 30/4/2025.",
    "P channels PUBLIC_PAGE 1 MANDATORY →2025-04-30",
    "P channels CADRE_LINK 1 MANDATORY →2025-04-30",
  ],
  [
    "Trong 6 tháng đầu năm, 100% LĐLĐ huyện thành lập trang Facebook.",
    "U DISTRICT_FEDERATION channels PUBLIC_PAGE 1 MANDATORY →2025-06-30",
  ],
  [
    "LĐLĐ tỉnh tổ chức hai lớp tập huấn (một lớp trong quý I, một lớp trong quý III).",
    "P TRAINING_CLASS 2 MANDATORY",
  ],
  ["LĐLĐ tỉnh thành lập 01 nhóm Zalo trước 31/02/2025.", "P channels CADRE_LINK 1 MANDATORY !31/02/2025"],
  [
    "Đến 31/6/2025, 100% công đoàn cấp trên có nhóm Zalo với chủ tịch CĐCS.",
    "U channels CADRE_LINK 1 MANDATORY !31/6/2025",
  ],
  [
    "Chậm nhất ngày 30 tháng 02, mỗi LĐLĐ huyện mở 01 lớp tập huấn.",
    "U DISTRICT_FEDERATION TRAINING_CLASS 1 MANDATORY !30 tháng 02",
  ],

  // How it binds
  [
    "Khuyến khích LĐLĐ huyện có điều kiện mở kênh TikTok và thực hiện ít nhất 01 video mỗi tháng.",
    "U DISTRICT_FEDERATION channels PUBLIC_PAGE 1 ENCOURAGED",
    "U DISTRICT_FEDERATION ? 12 ENCOURAGED",
  ],
  [
    "LĐLĐ tỉnh phấn đấu có 60 chuyên mục trên Báo tỉnh; mỗi đơn vị phải có ít nhất 20 tin, bài gửi website tỉnh.",
    "P NEWSPAPER_COLUMN 60 SOFT",
    "U WEBSITE_ARTICLE 20 MANDATORY",
  ],
  [
    "Phấn đấu 100% đơn vị có trang Facebook, mỗi đơn vị bắt buộc gửi ít nhất 30 tin, bài về website LĐLĐ tỉnh.",
    "U channels PUBLIC_PAGE 1 SOFT",
    "U WEBSITE_ARTICLE 30 MANDATORY",
  ],
  [
    "Phấn đấu đến hết năm 2025:\n- 100% LĐLĐ huyện có fanpage;\n- 95% chủ tịch CĐCS tham gia nhóm Zalo của LĐLĐ huyện.",
    "U DISTRICT_FEDERATION channels PUBLIC_PAGE 1 SOFT →2025-12-31",
    "U DISTRICT_FEDERATION coverage CHAIRS 95 SOFT →2025-12-31",
  ],
  [
    "Chỉ tiêu phấn đấu năm 2025\n1. LĐLĐ tỉnh phải tổ chức ít nhất 02 lớp tập huấn.",
    "P TRAINING_CLASS 2 MANDATORY",
  ],

  // Several levels together, lists, tables
  [
    "Mỗi năm, công đoàn các KCN tổ chức 02 đợt truyền thông cao điểm và ít nhất 06 buổi tư vấn pháp luật lưu động.",
    "U ZONE_UNION SPECIAL_CAMPAIGN 2 MANDATORY",
    "U ZONE_UNION ? 6 MANDATORY",
  ],
  [
    "Giao chỉ tiêu cho mỗi LĐLĐ huyện 36 tin, bài; mỗi công đoàn ngành 24 tin, bài gửi website LĐLĐ tỉnh.",
    "U DISTRICT_FEDERATION WEBSITE_ARTICLE 36 MANDATORY",
    "U SECTOR_UNION WEBSITE_ARTICLE 24 MANDATORY",
  ],
  [
    "Chỉ tiêu: 30 tin, bài/đơn vị/năm đối với công đoàn cấp trên trực tiếp cơ sở; 10 tin, bài/đơn vị/năm đối với CĐCS trực thuộc LĐLĐ tỉnh.",
    "U WEBSITE_ARTICLE 30 MANDATORY",
    "G WEBSITE_ARTICLE 10 MANDATORY",
  ],
  [
    "Chỉ tiêu năm 2025:\n- LĐLĐ tỉnh: 12 chương trình truyền hình, 24 chương trình phát thanh.\n- LĐLĐ huyện: 30 tin, bài/đơn vị.\n- CĐCS: 01 báo cáo viên.",
    "P TV_PROGRAMME 12 MANDATORY",
    "P RADIO_EPISODE 24 MANDATORY",
    "U DISTRICT_FEDERATION WEBSITE_ARTICLE 30 MANDATORY",
    "G appointments 1 MANDATORY",
  ],
  [
    "LĐLĐ tỉnh duy trì 02 nhóm cộng tác viên trên mạng xã hội. Mỗi công đoàn cấp trên trực tiếp cơ sở có ít nhất 01 fanpage. CĐCS từ 100 đoàn viên trở lên có 01 nhóm Zalo với tổ trưởng tổ công đoàn.",
    "P channels OFFICIALS_NETWORK 2 MANDATORY",
    "U channels PUBLIC_PAGE 1 MANDATORY",
    "G channels LEADERS_LINK 1 MANDATORY members≥100",
  ],
  [
    "| TT | Nội dung | Đơn vị tính | Chỉ tiêu 2025 | Hạn |\n|---|---|---|---|---|\n| I | Công đoàn cấp trên trực tiếp cơ sở | | | |\n| 1 | Lớp tập huấn | Lớp | 02 | 30/9/2025 |\n| 2 | Tỷ lệ ủy viên BCH tham gia nhóm Zalo | % | 100 | 31/02/2025 |",
    "U TRAINING_CLASS 2 MANDATORY →2025-09-30",
    "U coverage COMMITTEE_MEMBERS 100 MANDATORY !31/02/2025",
  ],

  // A figure that goes with another
  [
    "Mỗi CĐCS tổ chức ít nhất 4 cuộc sinh hoạt chuyên đề/năm, trong đó có 01 cuộc vào Tháng Công nhân.",
    "G INTERNAL_SESSION 4 MANDATORY",
  ],
  ["LĐLĐ tỉnh tổ chức 02 lớp tập huấn cho 200 chủ tịch CĐCS.", "P TRAINING_CLASS 2 MANDATORY"],
  [
    "LĐLĐ tỉnh sản xuất 12 phóng sự, mỗi phóng sự dài 5 - 7 phút, phát trên sóng truyền hình tỉnh.",
    "P TV_PROGRAMME 12 MANDATORY",
  ],
  [
    "Vận động người sử dụng lao động lắp đặt ít nhất 01 bảng tin tại CĐCS doanh nghiệp có từ 200 lao động trở lên.",
    "G ENTERPRISE ? 1 MANDATORY workers≥200",
  ],

  // Nothing is asked for
  ["Năm 2024, các cấp công đoàn đã tổ chức 52 lớp tập huấn, đạt 130% kế hoạch."],
  ["Biểu dương 12 tập thể và 25 cá nhân có thành tích xuất sắc trong công tác truyền thông."],
  ["Ban Tuyên giáo chủ trì, phối hợp với 03 ban của LĐLĐ tỉnh tham mưu tổ chức thực hiện kế hoạch."],
  ["Các đơn vị gửi báo cáo về LĐLĐ tỉnh trước ngày 20 hằng tháng."],
  ["Kinh phí tổ chức mỗi lớp tập huấn không quá 15 triệu đồng."],
  ["Kết quả năm 2024 có 11/15 đơn vị thành lập trang Facebook, tỷ lệ 73,3%."],
  ["Đề nghị khen thưởng các đơn vị có từ 50 tin, bài trở lên được đăng."],
  ["Sơ kết 6 tháng vào tháng 7, tổng kết trước ngày 15/12/2025."],
  ["Tổ biên tập gồm 07 thành viên do đồng chí Phó Chủ tịch LĐLĐ tỉnh làm Tổ trưởng."],
  ["Website LĐLĐ tỉnh có trung bình 1.500 lượt truy cập mỗi ngày."],
  ["Theo khảo sát, 65% công nhân sử dụng mạng xã hội trên 3 giờ mỗi ngày."],
  ["Mỗi chuyên mục truyền hình có thời lượng 15 phút, phát 2 lần."],
  ["Đơn vị nào không đạt 30 tin, bài thì không xét thi đua cuối năm."],
  ["Thành viên nhóm Zalo không quá 1.000 người."],
  ["Tổ chức lớp tập huấn cho 150 cán bộ công đoàn cơ sở."],
];
