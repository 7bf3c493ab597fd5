import type { Random } from "../random";

const FORMS = ["Công ty TNHH", "Công ty TNHH", "Công ty Cổ phần", "Công ty", "Công ty TNHH MTV", "DNTN"];
const TRADES = [
  ...[
    "Xây dựng",
    "Thương mại",
    "Vận tải",
    "Chế biến gạo",
    "Lương thực",
    "Cơ khí",
    "Điện máy",
    "In",
    "Nước đá",
  ],
  ...[
    "Dược phẩm",
    "Vật liệu xây dựng",
    "Gạch ngói",
    "Thủy sản",
    "Thức ăn thủy sản",
    "Nông dược",
    "Phân bón",
    "May",
  ],
  ...[
    "Giày da",
    "Thêu",
    "Dệt",
    "Bao bì",
    "Rau quả",
    "Đường thốt nốt",
    "Mắm",
    "Bánh kẹo",
    "Nước mắm",
    "Du lịch",
  ],
  ...[
    "Khách sạn",
    "Siêu thị",
    "Xăng dầu",
    "Khí đốt",
    "Tư vấn thiết kế",
    "Cấp thoát nước",
    "Môi trường",
    "Bảo vệ",
  ],
  ...[
    "Kho lạnh",
    "Đóng tàu",
    "Gỗ",
    "Nhựa",
    "Giống cây trồng",
    "Chăn nuôi",
    "Kiểm toán",
    "Phần mềm",
    "Quảng cáo",
  ],
];
const FIRST = [
  ...["Phù", "Sông", "Thất", "Hậu", "Tiền", "Lúa", "Cánh", "Bảy", "Vàm", "Cù", "Đồng", "Hương", "Hoa", "Sen"],
  ...[
    "Tân",
    "Minh",
    "Phú",
    "Hòa",
    "Long",
    "Thuận",
    "Lộc",
    "Vạn",
    "Đại",
    "Gia",
    "Kim",
    "Ngọc",
    "Thiên",
    "Việt",
  ],
  ...["Nam", "An", "Bình", "Phước", "Tràm", "Mây", "Gió", "Sao", "Trường", "Hưng"],
];
const SECOND = [
  ...[
    "Sa",
    "Giang",
    "Sơn",
    "Phát",
    "Thịnh",
    "Lợi",
    "Thành",
    "Hưng",
    "Đạt",
    "Phúc",
    "Vàng",
    "Xanh",
    "Tâm",
    "Nguyên",
  ],
  ...[
    "Khang",
    "Cường",
    "Lâm",
    "Hải",
    "Châu",
    "Tiến",
    "Mỹ",
    "Hà",
    "Nông",
    "Việt",
    "Tường",
    "Ân",
    "Lan",
    "Bảo",
  ],
];
const LAST = [
  ...Array<string>(12).fill(""),
  " Mới",
  " Miền Tây",
  " Thất Sơn",
  " Sông Hậu",
  " Cửu Long",
  " Bảy Núi",
];

/** A fictional company's name that has not been given before; `taken` grows by it. */
export function companyName(random: Random, taken: Set<string>): string {
  for (;;) {
    const brand = `${random.pick(FIRST)} ${random.pick(SECOND)}${random.pick(LAST)}`;
    if (taken.has(brand)) continue;
    taken.add(brand);
    return `${random.pick(FORMS)} ${random.pick(TRADES)} ${brand}`;
  }
}
