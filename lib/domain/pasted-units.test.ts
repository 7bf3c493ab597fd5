import { describe, expect, it } from "vitest";
import { MOST_LINES, unreadLines } from "./listed-rows";
import { namesProvince, pastedUnits } from "./pasted-units";
import { remarked, saidOfList } from "./said-of-list";

/** Each unit as its name, its kind and what it stands below. */
function read(text: string): string[] {
  const units = pastedUnits(text).units;
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
    expect(pastedUnits(name).units).toMatchObject([{ name, kind, sure: true, below: null }]);
  });

  it("is guessed of a name that says nothing, and that is told", () => {
    expect(pastedUnits("Hoa Sen").units).toMatchObject([{ kind: "ENTERPRISE", sure: false }]);
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
    expect(pastedUnits(sheet).units).toMatchObject([
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
    expect(pastedUnits(sheet).units.map(({ line }) => line)).toEqual([0, -1, 2, 3, 4, 5]);
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
  expect(pastedUnits(" \n\t\n").units).toEqual([]);
  expect(pastedUnits("\nLĐLĐ huyện A").units.map(({ line }) => line)).toEqual([2]);
});

it("says which columns it does not read, but for those that count lines or are empty", () => {
  const list = "STT\tTên đơn vị\tTrực thuộc\tSố lao động\tGhi chú\n1\tCĐCS May\tLĐLĐ huyện Một\t1.200\t";
  expect(pastedUnits(list).unread).toEqual(["Số lao động"]);
  expect(pastedUnits("CĐCS May\nCĐCS Dệt").unread).toEqual([]);
  expect(pastedUnits("1.\tCĐCS May\n2.\tCĐCS Dệt\t350\t\tmới").unread).toEqual(["350", "mới"]);
});

it("a unit that others name as theirs stands above them, whatever its own name says", () => {
  const sheet =
    "Tên đơn vị\tCấp trên\nCông đoàn Tổng công ty Lương thực\t\nCĐCS May\tCông đoàn Tổng công ty Lương thực";
  expect(read(sheet)).toEqual([
    "Công đoàn Tổng công ty Lương thực [DISTRICT_FEDERATION]",
    "CĐCS May [ENTERPRISE] < Công đoàn Tổng công ty Lương thực",
  ]);
  expect(pastedUnits(sheet).units[0]?.sure).toBe(false);
});

it("tells how many lines of too long a list are not read", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, nth) => `CĐCS May ${nth}`).join("\n");
  expect(unreadLines(lines(MOST_LINES))).toBe(0);
  expect(unreadLines(`${lines(MOST_LINES + 2)}\n\n`)).toBe(2);
});

it("leaves the federation itself out, which is there already", () => {
  expect(read("LĐLĐ tỉnh Đồng Tháp\nCĐCS Công ty A")).toEqual(["CĐCS Công ty A [ENTERPRISE]"]);
  expect(namesProvince("Liên đoàn Lao động tỉnh")).toBe(true);
  expect(namesProvince("LĐLĐ huyện A")).toBe(false);
});

const leftOut = (text: string) => pastedUnits(text).leftOut.map(({ line, why, of }) => [line, why, of]);

/** As an office heads and ends its lists. */
const OFFICE = [
  "LIÊN ĐOÀN LAO ĐỘNG TỈNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "DANH SÁCH CÔNG ĐOÀN CƠ SỞ",
  "TT\tTên các CĐCS trực thuộc\tCĐ cấp trên trực tiếp quản lý\tTổng số LĐ\tLoại hình",
  "A\tB\tC\t1\t2",
  "I\tKhối doanh nghiệp\t\t\t",
  "1\tCông ty CP Hoa Sen\tLĐLĐ huyện A\t120\tDN",
  "2\tTổng công ty Lương thực\tLĐLĐ huyện A\t80\tDN",
  "\tCộng\t\t200\t",
  "II\tKhối hành chính sự nghiệp\t\t\t",
  "3\tTrường Mầm non Hoa Sen\tLĐLĐ huyện A\t20\tHCSN",
  "4\tTrường Mầm non Hoa Sen\tLĐLĐ huyện B\t21\tHCSN",
  "5\tTrường mầm non Hoa Sen\tLĐLĐ huyện A\t22\tHCSN",
  "6\t\tLĐLĐ huyện B\t5\t",
  "7\t\t\t\t",
  "TỔNG CỘNG\t\t\t263\t",
  "\t\tĐồng Tháp, ngày 05 tháng 11 năm 2021\t\t",
  "\tNgười lập biểu\t\t\t",
  "\tNguyễn Văn A\t\t\t",
].join("\n");

describe("an office's own list", () => {
  it("is read by headings that say more than is known, and says which column is taken for what", () => {
    const { columns, heads, unread, nameless } = pastedUnits(OFFICE);
    expect([...columns]).toEqual([
      ["name", 1],
      ["parent", 2],
    ]);
    expect(heads[1]).toBe("Tên các CĐCS trực thuộc");
    expect(unread).toEqual(["Tổng số LĐ", "Loại hình"]);
    expect(nameless).toBe(false);
  });

  it("is read below headings of two rows, of which cells are merged", () => {
    const head = ["TT\tTên đơn vị\tTrong đó\t\tTrực thuộc", "\t\tSố lao động\tNữ", "(1)\t(2)\t(3)\t(4)\t(5)"];
    const list = [...head, "1\tHoa Sen\t120\t80\tLĐLĐ huyện A"].join("\n");
    expect(pastedUnits(list).unread).toEqual(["Trong đó Số lao động", "Trong đó Nữ"]);
    expect(leftOut(list)).toEqual([]);
    expect(read(list)).toEqual(["LĐLĐ huyện A [DISTRICT_FEDERATION]", "Hoa Sen [ENTERPRISE] < LĐLĐ huyện A"]);
  });

  it("becomes units without what sums up, heads and signs, and each in its place once", () => {
    expect(read(OFFICE)).toEqual([
      "LĐLĐ huyện A [DISTRICT_FEDERATION]",
      "LĐLĐ huyện B [DISTRICT_FEDERATION]",
      "Công ty CP Hoa Sen [ENTERPRISE] < LĐLĐ huyện A",
      "Tổng công ty Lương thực [ENTERPRISE] < LĐLĐ huyện A",
      "Trường Mầm non Hoa Sen [PUBLIC_BODY] < LĐLĐ huyện A",
      "Trường Mầm non Hoa Sen [PUBLIC_BODY] < LĐLĐ huyện B",
    ]);
    expect(leftOut(OFFICE)).toEqual([
      [5, "heading", null],
      [8, "total", null],
      [9, "heading", null],
      [12, "repeated", 10],
      [13, "nothing", null],
      [15, "total", null],
      [16, "signature", null],
      [17, "signature", null],
      [18, "signature", null],
    ]);
  });

  it("takes back in what somebody takes for a unit", () => {
    const said = saidOfList(remarked([], ["taken", 12], ["taken", 18]));
    const { units, leftOut: left } = pastedUnits(OFFICE, said);
    expect(units.map(({ line }) => line)).toEqual([0, -1, 6, 7, 10, 11, 12, 18]);
    expect(left.map(({ line }) => line)).not.toContain(12);
  });

  it("says that no column holds names, and is read by the one that somebody names", () => {
    const list = "TT\tDanh sách\tĐơn vị quản lý\n1\tCông ty A\tLĐLĐ huyện B\n2\tCông ty C\tLĐLĐ huyện B";
    expect(pastedUnits(list)).toMatchObject({ nameless: true, units: [] });
    const said = saidOfList(remarked([], ["column", "name", 1]));
    expect(pastedUnits(list, said)).toMatchObject({ nameless: false, units: { length: 3 } });
    const other = saidOfList(remarked([], ["column", "name", 1], ["column", "parent", null]));
    expect(pastedUnits(list, other).units.map(({ below }) => below)).toEqual([null, null]);
  });
});

it.each([
  ["Cộng", "total"],
  ["TỔNG CỘNG: 120", "total"],
  ["Tổng số", "total"],
  ["tong cong", "total"],
  ["Tổng công ty Lương thực", null],
  ["Công ty Cộng Hòa", null],
  ["Cộng đồng Việt", null],
  ["CĐCS Khối Đảng", null],
  ["Phụ lục 2", "heading"],
  ["KT. CHỦ TỊCH", "signature"],
  ["TM. BAN THƯỜNG VỤ", "signature"],
  ["Ghi chú: số liệu tạm tính", "signature"],
])("%s: %s", (name, why) => {
  expect(pastedUnits(`CĐCS A\n${name}`).leftOut.map((each) => each.why)).toEqual(why === null ? [] : [why]);
});

it("what was looked at is no more doubtful, and what was said last counts", () => {
  const list = "LĐLĐ huyện A\nHoa Sen\nSen Việt";
  const doubtful = (remarks: readonly string[]) =>
    pastedUnits(list, saidOfList(remarks))
      .units.filter(({ sure }) => !sure)
      .map(({ name }) => name);
  expect(doubtful([])).toEqual(["Hoa Sen", "Sen Việt"]);
  expect(doubtful(remarked([], ["right", 2]))).toEqual(["Sen Việt"]);
  const said = remarked(
    [],
    ["kind", 2, "SYNDICATE"],
    ["right", 3],
    ["kind", 2, "PUBLIC_BODY"],
    ["below", 3, null],
  );
  expect(pastedUnits(list, saidOfList(said)).units).toMatchObject([
    {},
    { kind: "PUBLIC_BODY", below: 1, sure: true },
    { below: null, sure: true },
  ]);
});
