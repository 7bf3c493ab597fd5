import { expect, it } from "vitest";
import { traceOf } from "./anonymous";

it.each([
  "Gọi 0912 345 678 để biết thêm",
  "0912.345.678",
  "0912-345-678",
  "09 12 34 56 78",
  "(0912) 345 678",
  "0 9 1 2 3 4 5 6 7 8",
  "Liên hệ +84-912.345.678",
  "+84 912 345 678",
  "(+84) 912 345 678",
  "+84 (0)912 345 678",
  "0084912345678",
  "84912345678",
  "84 912 345 678",
  "sđt:0328765432.",
  "ngày 05 gọi 0912 345 678",
  "ngày 05/11/2021 gọi 0912345678",
  "số bàn 0296 3852 222",
  "028.3829.7643",
  "số cũ 01239 876 543",
  "đăng lúc 09:30, zalo 0707070707, rồi xóa",
  "０９１２３４５６７８",
])("finds a phone number in “%s”", (text) => {
  expect(traceOf(text)).toBe("phone");
});

it.each([
  "https://www.facebook.com/profile.php?id=100012345678901",
  "facebook.com/profile.php?id=100012345678901",
  "đăng ở https://facebook.com/nguyen.van.a nhé",
  "m.facebook.com/nguyen.van.a",
  "fb.com/nguyenvana",
  "FACEBOOK.COM/NguyenVanA",
  "https://www.facebook.com/people/Nguyen-Van-A/100012345678901/",
  "https://www.facebook.com/nguyen.van.a/posts/1234567890",
  "https://www.facebook.com/groups/123/user/100012345678901/",
  "https://www.facebook.com/permalink.php?story_fbid=1&id=100012345678901",
  "m.me/nguyen.van.a",
  "https://zalo.me/0912345678",
  "zalo.me/09xx345678",
  "https://wa.me/84912345678",
  "https://www.tiktok.com/@nguyenvana",
  "https://www.tiktok.com/@nguyenvana/video/7123456789",
  "instagram.com/nguyenvana",
  "https://t.me/nguyenvana",
  "https://www.youtube.com/@nguyenvana",
])("finds somebody's own page in “%s”", (text) => {
  expect(traceOf(text)).toBe("profile");
});

it.each([
  "Tin đồn công ty không đóng bảo hiểm xã hội từ ngày 05/11/2021 đến 12-11-2021",
  "Từ 05.11.2021 đến 12.11.2021, 09.10.2021 12 ca",
  "2021-09-30 08:15",
  "Theo Quyết định số 1454/QĐ-TLĐ ngày 12/10/2020 và Nghị định 123/2020/NĐ-CP",
  "Số 0123/QĐ-LĐLĐ",
  "Bộ luật Lao động 2019, Điều 99",
  "Nghị quyết 68 hỗ trợ 1.500.000 đồng mỗi người, tổng 84.912.345.678 đồng",
  "1.000.000.000 đồng",
  "4.260 lao động, 3.910 đoàn viên",
  "https://vnexpress.net/tin-that-thiet-0912345678.html",
  "https://baoangiang.com.vn/a84912345678.html",
  "baoangiang.com.vn/cong-doan/0912345678.html",
  "https://congdoan.angiang.gov.vn/tin?id=0912345678",
  "https://www.facebook.com/groups/congnhanangiang/posts/1234567890",
  "https://www.facebook.com/watch?v=1234567890123",
  "https://www.facebook.com/reel/1234567890123",
  "https://www.facebook.com/share/p/1AbCdEfGh/",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://youtu.be/dQw4w9WgXcQ",
  "https://zalo.me/g/abcdef123",
  "trên facebook.com và Zalo",
  "tổng đài 1900 6068, 111",
  "https://tuoitre.vn/20210930141812345.htm",
  "",
])("lets “%s” pass", (text) => {
  expect(traceOf(text)).toBeNull();
});
