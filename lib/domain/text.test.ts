import { describe, expect, test } from "vitest";
import { compareText, isFoundIn, searchWords, withinSentence, withoutMarks } from "./text";
import { isBlank, trimmed } from "./unseen";

describe("searching without marks", () => {
  test.each([
    ["LĐLĐ TP Long Xuyên", "long xuyen", true],
    ["LĐLĐ TP Long Xuyên", "xuyen long", true],
    ["LĐLĐ TP Long Xuyên", "LONG XUYÊN", true],
    ["LĐLĐ TP Châu Đốc", "chau doc", true],
    ["LĐLĐ TP Châu Đốc", "Châu Đốc", true],
    ["LĐLĐ TP Châu Đốc".normalize("NFD"), "châu đốc".normalize("NFC"), true],
    ["LĐLĐ huyện Tri Tôn", "ldld", true],
    ["LĐLĐ huyện Tri Tôn", "chau", false],
    ["LĐLĐ huyện Tri Tôn", "tri chau", false],
    ["LĐLĐ huyện Tri Tôn", "", true],
    ["Ủy viên Ban Chấp hành", "uy vien ban chap hanh", true],
    ["“3 tại chỗ” ở CĐCS May Phù Sa", "“3 tại chỗ”", true],
    ["“3 tại chỗ” ở CĐCS May Phù Sa", '"3 tại chỗ"', true],
    ["“3 tại chỗ” ở CĐCS May Phù Sa", "3 tai cho", true],
    ["Đài Phát thanh – Truyền hình", "thanh - truyen", true],
    ["Đài Phát thanh - Truyền hình", "thanh — Truyền", true],
    ["Tết đang đến…", "den...", true],
    ["Giảm ½ giá", "1/2", true],
    ["Quý ＩＩＩ", "quy iii", true],
    ["Long\u200B Xuyên", "long xuyên\u200B", true],
    ["LĐLĐ huyện Tri Tôn", "\u200B", true],
    // As addresses and names of files write it.
    ["LĐLĐ TP Long Xuyên", "long-xuyen", true],
    ["LĐLĐ TP Long Xuyên", "tp_long.xuyen", true],
    ["LĐLĐ TP Long Xuyên", "xuyen-long", true],
    ["Bà Rịa – Vũng Tàu", "ba-ria-vung-tau", true],
    ["Bà Rịa-Vũng Tàu", "ria vung", true],
    ["CĐCS Xã Mỹ Hòa (LX-021)", '"LX-021"', true],
    ["CĐCS Xã Mỹ Hòa (LX-021)", "lx 021", true],
    ["CĐCS Xã Mỹ Hòa (LX-1021)", "LX-021", false],
    ["CĐCS số 21 LX, quý 021", "LX-021", false],
    ["LĐLĐ huyện Tri Tôn", "-", false],
    ["LĐLĐ huyện Tri Tôn", "tri – tôn", true],
  ])("%s has %s: %s", (text, search, found) => {
    expect(isFoundIn(text, search)).toBe(found);
  });

  test("asks for every word, however many there are, and for one that repeats or is a part of another once", () => {
    const title = "Hội nghị tổng kết công tác truyền thông và ra mắt trang tin điện tử năm 2021";
    expect(isFoundIn(title, title)).toBe(true);
    expect(isFoundIn(title, title.replace("2021", "2022"))).toBe(false);
    expect(searchWords("an lan An gian an lan")).toEqual(["lan", "gian"]);
  });

  test("keeps what is no mark", () => {
    expect(withoutMarks("Đặng Thị Ngọc Ánh, số 9 – “Ưu tiên”")).toBe("dang thi ngoc anh, so 9 – “uu tien”");
  });
});

describe("Vietnamese order", () => {
  test("đ comes after d, â after a, and numbers go by size", () => {
    expect(["Đốc", "Doc", "Ân", "An", "Tổ 10", "Tổ 9"].sort(compareText)).toEqual([
      "An",
      "Ân",
      "Doc",
      "Đốc",
      "Tổ 9",
      "Tổ 10",
    ]);
  });
});

describe("what shows nothing", () => {
  test.each([
    "",
    " ",
    "\t\n",
    "\u00A0\u3000",
    "\u200B",
    "\u2060\uFEFF",
    "\u00AD",
    "\u3164\u115F\uFFA0",
    "\u2800",
    "\u{E0001}",
    "\0\x1B",
  ])("%j is as empty", (text) => {
    expect([isBlank(text), trimmed(text)]).toEqual([true, ""]);
  });

  test.each([
    ["\u200B Tin, bài \uFEFF", "Tin, bài"],
    ["Tin\u200Bbài", "Tin\u200Bbài"],
    ["Yêu ❤\uFE0F ", "Yêu ❤\uFE0F"],
    [".", "."],
  ])("%j is %j", (text, rest) => {
    expect([isBlank(text), trimmed(text)]).toEqual([false, rest]);
  });
});

test.each([
  ["LĐLĐ cấp huyện, Công đoàn ngành", "LĐLĐ cấp huyện, công đoàn ngành"],
  ["Doanh nghiệp từ 1.000 lao động", "doanh nghiệp từ 1.000 lao động"],
  ["BCH vào nhóm", "BCH vào nhóm"],
  ["Nhóm tổ CĐ", "nhóm tổ CĐ"],
  ["Ủy viên BCH; Đoàn viên", "ủy viên BCH; đoàn viên"],
  ["Chủ tịch của Công đoàn An Giang", "chủ tịch của Công đoàn An Giang"],
])("within a sentence %s stands as %s", (heading, said) => {
  expect(withinSentence(heading)).toBe(said);
});
