import { describe, expect, it } from "vitest";
import { MOST_LINES, pastedUnits, unreadColumns, unreadLines } from "./pasted-units";

/** Each unit as its name, its kind and what it stands below. */
function read(text: string): string[] {
  const units = pastedUnits(text);
  const name = new Map(units.map((unit) => [unit.line, unit.name]));
  return units.map(
    ({ name: own, kind, below }) => `${own} [${kind}]${below === null ? "" : ` < ${name.get(below)}`}`,
  );
}

describe("what a unit is, by its name", () => {
  it.each([
    ["LĐLĐ TP Cao Lãnh", "DISTRICT_FEDERATION"],
    ["LĐLĐ huyện Tháp Mười", "DISTRICT_FEDERATION"],
    ["Liên đoàn Lao động thị xã Tân Châu", "DISTRICT_FEDERATION"],
    ["LĐLĐ tỉnh Đồng Tháp", "PROVINCE_FEDERATION"],
    ["CĐ ngành Giáo dục", "SECTOR_UNION"],
    ["Công đoàn Viên chức tỉnh", "SECTOR_UNION"],
    ["Công đoàn các Khu công nghiệp", "ZONE_UNION"],
    ["CĐ KCN Bình Hòa", "ZONE_UNION"],
    ["Công đoàn phường Long Xuyên", "COMMUNE_UNION"],
    ["CĐ xã Vĩnh Trạch", "COMMUNE_UNION"],
    ["CĐCS Công ty TNHH May Phù Sa", "ENTERPRISE"],
    ["CĐCS Trường THPT Long Xuyên", "PUBLIC_BODY"],
    ["CĐCS UBND xã Mỹ Hòa", "PUBLIC_BODY"],
    ["CĐCS Công đoàn ngành in", "ENTERPRISE"],
    ["Nghiệp đoàn xe ôm chợ Long Xuyên", "SYNDICATE"],
  ])("%s: %s", (name, kind) => {
    expect(pastedUnits(name)).toMatchObject([{ name, kind, sure: true, below: null }]);
  });

  it("is guessed of a name that says nothing, and that is told", () => {
    expect(pastedUnits("Hoa Sen")).toMatchObject([{ kind: "ENTERPRISE", sure: false }]);
  });
});

describe("below which it stands", () => {
  it("is the last upper-level one, in a list without signs", () => {
    expect(
      read("LĐLĐ TP Long Xuyên\nCĐCS Công ty A\n\nCĐCS Công ty B\nCĐ ngành Giáo dục\nCĐCS Trường C"),
    ).toEqual([
      "LĐLĐ TP Long Xuyên [DISTRICT_FEDERATION]",
      "CĐCS Công ty A [ENTERPRISE] < LĐLĐ TP Long Xuyên",
      "CĐCS Công ty B [ENTERPRISE] < LĐLĐ TP Long Xuyên",
      "CĐ ngành Giáo dục [SECTOR_UNION]",
      "CĐCS Trường C [PUBLIC_BODY] < CĐ ngành Giáo dục",
    ]);
  });

  it("is said by numbers: I, 1, 1.1, a", () => {
    expect(read("I. Long Xuyên\n1. CĐCS Công ty A\n2) Hoa Sen\nII. Châu Đốc\n1. CĐCS Công ty B")).toEqual([
      "Long Xuyên [DISTRICT_FEDERATION]",
      "CĐCS Công ty A [ENTERPRISE] < Long Xuyên",
      "Hoa Sen [ENTERPRISE] < Long Xuyên",
      "Châu Đốc [DISTRICT_FEDERATION]",
      "CĐCS Công ty B [ENTERPRISE] < Châu Đốc",
    ]);
    expect(read("1. LĐLĐ huyện A\n1.1. Công ty X\n1.2. Công ty Y\n2. LĐLĐ huyện B\na) Công ty Z")).toEqual([
      "LĐLĐ huyện A [DISTRICT_FEDERATION]",
      "Công ty X [ENTERPRISE] < LĐLĐ huyện A",
      "Công ty Y [ENTERPRISE] < LĐLĐ huyện A",
      "LĐLĐ huyện B [DISTRICT_FEDERATION]",
      "Công ty Z [ENTERPRISE] < LĐLĐ huyện B",
    ]);
  });

  it("is said by indentation, and comes back with it", () => {
    expect(read("Long Xuyên\n  - Hoa Sen\n  - Sen Việt\nCĐCS Công ty trực thuộc")).toEqual([
      "Long Xuyên [DISTRICT_FEDERATION]",
      "Hoa Sen [ENTERPRISE] < Long Xuyên",
      "Sen Việt [ENTERPRISE] < Long Xuyên",
      "CĐCS Công ty trực thuộc [ENTERPRISE]",
    ]);
    expect(read("LĐLĐ Long Xuyên\n\tHoa Sen\n\tSen Việt")).toEqual([
      "LĐLĐ Long Xuyên [DISTRICT_FEDERATION]",
      "Hoa Sen [ENTERPRISE] < LĐLĐ Long Xuyên",
      "Sen Việt [ENTERPRISE] < LĐLĐ Long Xuyên",
    ]);
  });

  it("is said by a column, by name or code, also one that has no line of its own", () => {
    const sheet = [
      "STT\tMã đơn vị\tTên đơn vị\tTrực thuộc",
      "1\tB1\tCĐCS Công ty B\tldld huyen b",
      "2\tA\tLĐLĐ huyện A\t",
      "3\t\tLĐLĐ huyện B\t",
      "4\tA1\tCĐCS Công ty A\tA",
      "5\tX\tCĐCS Công ty X\tNơi nào",
    ].join("\r\n");
    expect(read(sheet)).toEqual([
      "Nơi nào [DISTRICT_FEDERATION]",
      "CĐCS Công ty B [ENTERPRISE] < LĐLĐ huyện B",
      "LĐLĐ huyện A [DISTRICT_FEDERATION]",
      "LĐLĐ huyện B [DISTRICT_FEDERATION]",
      "CĐCS Công ty A [ENTERPRISE] < LĐLĐ huyện A",
      "CĐCS Công ty X [ENTERPRISE] < Nơi nào",
    ]);
    expect(pastedUnits(sheet)).toMatchObject([
      { code: null, line: 0, sure: false },
      { code: "B1" },
      { code: "A" },
      { code: null },
      { code: "A1" },
      { code: "X" },
    ]);
  });

  it("is each by its name, where a list of unions alone names those above in a column", () => {
    const sheet = [
      "STT\tTên CĐCS (*)\tCông đoàn cấp trên trực tiếp\tSố lao động",
      "1\tCĐCS Công ty A\tLĐLĐ huyện B\t120",
      "2\tCĐCS Trường C\tCĐ ngành Giáo dục\t40",
      "3\tCĐCS Công ty D\tldld huyen b\t15",
      "4\tCĐCS Sở E\tLĐLĐ tỉnh\t15",
    ].join("\n");
    expect(read(sheet)).toEqual([
      "LĐLĐ huyện B [DISTRICT_FEDERATION]",
      "CĐ ngành Giáo dục [SECTOR_UNION]",
      "CĐCS Công ty A [ENTERPRISE] < LĐLĐ huyện B",
      "CĐCS Trường C [PUBLIC_BODY] < CĐ ngành Giáo dục",
      "CĐCS Công ty D [ENTERPRISE] < LĐLĐ huyện B",
      "CĐCS Sở E [PUBLIC_BODY]",
    ]);
    expect(pastedUnits(sheet).map(({ line }) => line)).toEqual([0, -1, 2, 3, 4, 5]);
  });

  it("is not said by numbers that only count", () => {
    expect(read("STT\tTên đơn vị\n1\tLĐLĐ huyện A\n2\tCĐCS Công ty X\n3\tCĐCS Công ty Y")).toEqual([
      "LĐLĐ huyện A [DISTRICT_FEDERATION]",
      "CĐCS Công ty X [ENTERPRISE] < LĐLĐ huyện A",
      "CĐCS Công ty Y [ENTERPRISE] < LĐLĐ huyện A",
    ]);
  });

  it("has no part in a name: further columns without headings are left out", () => {
    expect(read("1\tCĐCS Công ty A\t120")).toEqual(["CĐCS Công ty A [ENTERPRISE]"]);
  });
});

it("reads nothing of nothing, and lines as they stand", () => {
  expect(pastedUnits(" \n\t\n")).toEqual([]);
  expect(pastedUnits("\nLĐLĐ huyện A").map(({ line }) => line)).toEqual([2]);
});

it("says which columns it does not read, but for those that count lines or are empty", () => {
  const list = "STT\tTên đơn vị\tTrực thuộc\tSố lao động\tGhi chú\n1\tCĐCS May\tLĐLĐ huyện Một\t1.200\t";
  expect(unreadColumns(list)).toEqual(["Số lao động"]);
  expect(unreadColumns("CĐCS May\nCĐCS Dệt")).toEqual([]);
});

it("a unit that others name as theirs stands above them, whatever its own name says", () => {
  const sheet =
    "Tên đơn vị\tCấp trên\nCông đoàn Tổng công ty Lương thực\t\nCĐCS May\tCông đoàn Tổng công ty Lương thực";
  expect(read(sheet)).toEqual([
    "Công đoàn Tổng công ty Lương thực [DISTRICT_FEDERATION]",
    "CĐCS May [ENTERPRISE] < Công đoàn Tổng công ty Lương thực",
  ]);
  expect(pastedUnits(sheet)[0]?.sure).toBe(false);
});

it("tells how many lines of too long a list are not read", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, nth) => `CĐCS May ${nth}`).join("\n");
  expect(unreadLines(lines(MOST_LINES))).toBe(0);
  expect(unreadLines(`${lines(MOST_LINES + 2)}\n\n`)).toBe(2);
});
