import { writeXlsx } from "hucre/xlsx";
import type { CivilDate } from "@/lib/domain/calendar";

const ROWS = 5_000;

/** A workbook of articles as an office keeps them: a title above the headings, days, links, one kind of content. */
export function articlesOf(today: CivilDate): Promise<Uint8Array> {
  const day = new Date(`${today.slice(0, 4)}-01-01T00:00:00Z`);
  const rows = Array.from({ length: ROWS }, (_, row) => [
    ...[day, `Tin, bài số ${row + 1} về đoàn viên, người lao động`, "WEB"],
    ...[`https://congdoan.example.vn/tin-tuc/${row}`, "Sự kiện nổi bật", "BN"],
  ]);
  const head = ["Ngày", "Tên bài", "Đăng ở", "Link bài", "Nội dung", "Người viết"];
  return writeXlsx({ sheets: [{ name: "Bài đăng", rows: [["Danh sách bài đăng"], [], head, ...rows] }] });
}
