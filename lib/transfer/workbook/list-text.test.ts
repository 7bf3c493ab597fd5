import { expect, it } from "vitest";
import type { GridCell } from "./grid";
import { listText } from "./list-text";

const HEADED = [
  { name: "name", headings: ["Tên đơn vị"] },
  { name: "parent", headings: ["Trực thuộc"] },
];
const grid = (name: string, ...rows: GridCell[][]) => ({ name, rows });

it("begins with the headings, whatever stands above them, and keeps a row on its line", () => {
  const sheet = grid(
    "A",
    ["DANH SÁCH"],
    [],
    ["TT", "Tên đơn vị"],
    [1, "CĐCS\nCông ty A"],
    [],
    [2, "  CĐCS B"],
  );
  expect(listText([sheet], HEADED)).toBe("TT\tTên đơn vị\n1\tCĐCS Công ty A\n2\t  CĐCS B");
});

it("goes on with the sheets that are headed alike, and with no other", () => {
  const [first, second] = [
    grid("Châu Phú", ["Tên đơn vị", "Trực thuộc"], ["CĐCS A", "Châu Phú"]),
    grid("Châu Đốc", ["Sheet 2"], ["Tên đơn vị", "Trực thuộc"], ["CĐCS B", "Châu Đốc"]),
  ];
  const others = [grid("Bìa", ["LĐLĐ tỉnh"]), grid("Khác", ["Trực thuộc", "Tên đơn vị"], ["x", "y"])];
  expect(listText([...others.slice(0, 1), first, second, ...others.slice(1)], HEADED)).toBe(
    "Tên đơn vị\tTrực thuộc\nCĐCS A\tChâu Phú\nCĐCS B\tChâu Đốc",
  );
});

it("leaves out the headings of the other sheets, of however many rows", () => {
  const headings = [
    ["TT", "Tên đơn vị", "Số lao động"],
    [null, null, "Tổng số", "Nữ"],
    ["(1)", "(2)", "(3)", "(4)"],
  ];
  const sheets = [
    grid("A", ...headings, [1, "CĐCS A", 20, 9]),
    grid("B", ["B"], ...headings, [1, "CĐCS B", 30, 8]),
  ];
  expect(listText(sheets, HEADED).split("\n").slice(3)).toEqual(["1\tCĐCS A\t20\t9", "1\tCĐCS B\t30\t8"]);
});

it("is of one sheet alone where nothing is headed", () => {
  expect(listText([grid("A", ["CĐCS A"]), grid("B", ["CĐCS B"])], HEADED)).toBe("CĐCS A");
});
