import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { markWorkbook, openWorkbook } from "./open";

/** Workbooks of other writers, by the writer's name: LibreOffice 7.4, exceljs 4.4, openpyxl 3.1 (with the days of 1904). */
function writtenBy(writer: string): Promise<Buffer> {
  return readFile(join("tests", "support", "workbooks", `${writer}.xlsx`));
}

const at = (day: string, time = "00:00:00") => ({ moment: `${day}T${time}` });

describe("a workbook", () => {
  test("of LibreOffice is read: its days and moments, lines in a cell, what formulas gave, the sheet that is shown", async () => {
    expect(await openWorkbook(await writtenBy("libreoffice"))).toEqual([
      {
        name: "Câu hỏi",
        rows: [
          ["SỔ CÂU HỎI NĂM 2021"],
          [],
          ["Thời gian nhận", "Nội dung câu hỏi", "Ngày trả lời", "Kênh", "Lượt xem"],
          [at("2021-09-28", "08:30:00"), "Chế độ thai sản", at("2021-09-29"), "Facebook", 1412],
          ["28/9/2021 9h05", "Lương tháng 13\nkhi nghỉ <giữa năm> & Tết", null, "Zalo", 2824],
          [],
          [],
          // A yes or no is a number with a format to it.
          ["30/9/2021 10:00", "Hỏi qua trang", "#DIV/0!", 1],
        ],
      },
    ]);
  });

  test("of exceljs is read: days, rich text, links, what formulas gave, merged cells, no hidden sheet", async () => {
    expect(await openWorkbook(await writtenBy("exceljs"))).toEqual([
      {
        name: "Bài đăng",
        rows: [
          // A title over several columns stands in the first.
          expect.arrayContaining(["DANH SÁCH BÀI ĐĂNG NĂM 2021"]),
          [],
          ["Ngày", "Tên bài", "Đơn vị", "Số lượng", "Đã đăng", "Đường dẫn"],
          [at("2021-09-28"), "Trao quà", "CĐCS A", 1, true, "bài"],
          ["29/09/2021", "Tư vấn hồ sơ", "CĐCS A", "1.000,5", false],
          [at("2021-09-30"), "Trao quà lần hai", "CĐCS A", 2],
          ["#DIV/0!", "Lỗi"],
        ],
      },
    ]);
  });

  test("of openpyxl is read: days counted from 1904, moments, cells that have a colour and nothing else", async () => {
    expect(await openWorkbook(await writtenBy("openpyxl"))).toEqual([
      {
        name: "Đếm nhóm",
        rows: [
          ["LĐLĐ TP Long Xuyên"],
          ["Ngày đếm", "Nhóm", "Số người", "Lúc"],
          [at("2021-09-28"), "LX-ZALO", 152, at("2021-09-28", "08:30:00")],
          ["30/9/2021", "LX-ZALO", "1 412"],
        ],
      },
    ]);
  });

  test.each(["libreoffice", "exceljs", "openpyxl"])(
    "of %s comes back with remarks, and as it was besides",
    async (writer) => {
      const file = await writtenBy(writer);
      const marks = [{ sheet: 0, column: 6, texts: [[3, "Sai <ngày> & tháng"]] as const }];
      const marked = await markWorkbook(file, marks);
      const [before, after] = [await openWorkbook(file), await openWorkbook(marked)];
      expect(after[0]?.rows[2]?.[6]).toBe("Sai <ngày> & tháng");
      expect(after[0]?.rows.toSpliced(2, 1)).toEqual(before[0]?.rows.toSpliced(2, 1));
      expect((await readXlsx(marked)).sheets.length).toBe((await readXlsx(file)).sheets.length);
    },
  );

  test("is refused with the reason, and the next one is read", async () => {
    const good = await writeXlsx({ sheets: [{ name: "a", rows: [["x"], ["y"]] }] });
    await expect(openWorkbook(good.subarray(0, 400))).rejects.toMatchObject({ reason: "broken" });
    expect(await openWorkbook(good)).toHaveLength(1);
  });
});

describe("a text file", () => {
  const read = async (text: string | Buffer) => (await openWorkbook(Buffer.from(text)))[0]?.rows;

  test.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "\uFEFFa;b\n1;2\n"],
    ["tabs", "a\tb\r\n1\t2"],
  ])("of cells between %s is read", async (_, text) => {
    expect(await read(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  const low = (text: string) => Buffer.from(text, "utf16le");
  test.each([
    ["as a spreadsheet saves Unicode text", low("\uFEFFĐơn vị\tNgày\n1\t2")],
    ["without its mark", low("Đơn vị\tNgày\n1\t2")],
    ["the high byte first", low("\uFEFFĐơn vị\tNgày\n1\t2").swap16()],
    ["so without its mark", low("Đơn vị\tNgày\n1\t2").swap16()],
  ])("in UTF-16, %s, is read", async (_, wide) => {
    expect(await read(wide)).toEqual([
      ["Đơn vị", "Ngày"],
      ["1", "2"],
    ]);
  });
});
