/** Offices of a district that have a union of their own; the area follows the name. */
export const DISTRICT_OFFICES = [
  "Văn phòng HĐND và UBND",
  "Phòng Giáo dục và Đào tạo",
  "Phòng Tài chính – Kế hoạch",
  "Phòng Nông nghiệp và Phát triển nông thôn",
  "Phòng Lao động – Thương binh và Xã hội",
  "Phòng Tài nguyên và Môi trường",
  "Phòng Văn hóa và Thông tin",
  "Phòng Nội vụ",
  "Phòng Tư pháp",
  "Thanh tra",
  "Trung tâm Văn hóa, Thể thao và Truyền thanh",
  "Ban Quản lý dự án đầu tư xây dựng khu vực",
  "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên",
  "Chi cục Thống kê",
  "Tòa án nhân dân",
  "Viện Kiểm sát nhân dân",
  "Chi cục Thi hành án dân sự",
  "Bảo hiểm xã hội",
  "Kho bạc Nhà nước",
  "Ủy ban Mặt trận Tổ quốc và các đoàn thể",
  "Trạm Trồng trọt và Bảo vệ thực vật",
] as const;

/** Schools of a commune, the likeliest first; the commune's name follows. */
export const COMMUNE_SCHOOLS = [
  "Trường Tiểu học A",
  "Trường THCS",
  "Trường Mẫu giáo",
  "Trường Tiểu học B",
  "Trường Mầm non Hoa Sen",
  "Trường Tiểu học C",
  "Trường Mầm non Tuổi Thơ",
  "Trường Tiểu học D",
] as const;

const PARTY_COMMITTEE: Readonly<Record<string, string>> = {
  "thành phố": "Thành ủy",
  "thị xã": "Thị ủy",
  huyện: "Huyện ủy",
};

/** The party committee's office of "huyện Tri Tôn". */
export function partyCommittee(area: string): string {
  const rank = Object.keys(PARTY_COMMITTEE).find((prefix) => area.startsWith(prefix)) ?? "huyện";
  return `${PARTY_COMMITTEE[rank]}${area.slice(rank.length)}`;
}
