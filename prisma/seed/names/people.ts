import type { Random } from "../random";

const SURNAMES = [
  ...["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"],
  ...["Trương", "Đoàn", "Mai", "Cao", "Lâm", "Tô", "Châu", "Quách", "Thái", "Kiều", "Nguyễn", "Trần", "Lê"],
];
const MIDDLES = [
  ...["Thị", "Thị", "Văn", "Văn", "Thị Ngọc", "Thị Kim", "Hoàng", "Minh", "Thanh", "Quốc", "Hữu", "Thị Bé"],
  ...[
    "Thị Út",
    "Phước",
    "Ngọc",
    "Kim",
    "Thị Cẩm",
    "Trung",
    "Thị Mỹ",
    "Bá",
    "Thị Hồng",
    "Tấn",
    "Thành",
    "Đức",
  ],
];
const GIVEN = [
  ...[
    "An",
    "Bảy",
    "Bình",
    "Châu",
    "Dung",
    "Duyên",
    "Đào",
    "Điệp",
    "Giang",
    "Hà",
    "Hạnh",
    "Hiền",
    "Hòa",
    "Huệ",
  ],
  ...[
    "Khoa",
    "Lan",
    "Lành",
    "Liên",
    "Loan",
    "Lợi",
    "Mười",
    "Mai",
    "Nga",
    "Nghĩa",
    "Ngân",
    "Nhân",
    "Nhi",
    "Phát",
  ],
  ...[
    "Phúc",
    "Phương",
    "Quyên",
    "Sang",
    "Sương",
    "Tài",
    "Tâm",
    "Thảo",
    "Thắm",
    "Thiện",
    "Thu",
    "Thủy",
    "Tiên",
  ],
  ...["Toàn", "Trang", "Trinh", "Tuấn", "Tuyền", "Út", "Vân", "Vinh", "Xuân", "Yến", "Ý"],
];
/** Khmer, Cham and Chinese names of the province, and names that strain a form: very long, very short. */
const OTHER_NAMES = [
  ...[
    "Chau Sóc Kha",
    "Neáng Kim Sa Rây",
    "Chau Đo",
    "Neáng Sóc Phia",
    "Chau Ang Rinh",
    "Neáng Ron",
    "Chau Pholly",
  ],
  ...["Mách Ro Phi Ah", "Sa Lês", "Ha Ji Ma Lin", "Mu Ham Mách Sa Les", "Rô Phi Zah", "Thị Ma Ri Giam"],
  ...[
    "Tăng Muối",
    "Lưu Xú Hà",
    "Giang Chí Cường",
    "Công Tằng Tôn Nữ Thị Hoàng Diễm Phương Uyên",
    "Lý Ô",
    "Ưng Ý",
  ],
];

/** A fictional person's full name. */
export function personName(random: Random): string {
  if (random.chance(0.06)) return random.pick(OTHER_NAMES);
  return `${random.pick(SURNAMES)} ${random.pick(MIDDLES)} ${random.pick(GIVEN)}`;
}
