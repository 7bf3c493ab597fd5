import { describe, expect, test } from "vitest";
import { matched } from "@/lib/domain/headings";
import type { GridCell } from "./grid";
import { headPlace } from "./heading";

const FIELDS = [
  { name: "occurredOn", headings: ["Ngày", "Ngày đăng"] },
  { name: "title", headings: ["Tiêu đề", "Tên bài"] },
  { name: "fullName", headings: ["Họ và tên", "Tên"] },
  { name: "workers", headings: ["Lao động", "Số lao động"] },
];

function place(...rows: GridCell[][]) {
  return headPlace([{ name: "", rows }], FIELDS).row;
}

describe("the headings", () => {
  test("stand below a title block, wherever it ends", () => {
    expect(
      place(["BÁO CÁO NGÀY"], ["Long Xuyên", null, "2021"], [], ["Ngày", "Tên bài"], ["05/11/2021", "Tên"]),
    ).toBe(3);
    expect(place(["Ngày", "Tên bài"], ["05/11/2021", "Trao quà"])).toBe(0);
  });

  test("are those of the sheet that names most", () => {
    const other = { name: "a", rows: [["Ngày", "x"]] };
    const own = { name: "b", rows: [["x"], ["Ngày", "Tiêu đề"]] };
    expect(headPlace([other, own], FIELDS)).toMatchObject({ sheet: 1, row: 1 });
    expect(headPlace([other, own], FIELDS, 0)).toMatchObject({ sheet: 0, row: 0 });
  });

  test("begin with the merged cells above those that complete them", () => {
    expect(place(["SỔ"], ["Đơn vị", "Trong đó"], [null, "Ngày", "Tiêu đề"], ["A", "x", "y"])).toBe(1);
    expect(place(["Đơn vị", "Trong đó"], ["B", "Ngày", "Tiêu đề"], ["A", "x", "y"])).toBe(1);
  });

  test("are the first row with several cells where none is known", () => {
    expect(place(["Sổ tay"], ["Cột một", "Cột hai"], ["a", "b"])).toBe(1);
    expect(place(["Bài số 1: đời sống người lao động", "x"], ["Bài số 2: người lao động", "y"])).toBe(0);
  });
});

describe("a heading", () => {
  test("is known without marks, case, brackets and signs", () => {
    expect(matched(["NGAY DANG (dd/mm) *", "  tiêu  đề:", "Ghi chú"], FIELDS)).toEqual([
      "occurredOn",
      "title",
      null,
    ]);
  });

  test("is known among more words, but not by a single one", () => {
    expect(matched(["Ngày đăng bài", "Tên cơ quan", "Tổng số lao động"], FIELDS)).toEqual([
      ...["occurredOn", null, "workers"],
    ]);
  });

  test("names a field once, the exact one first", () => {
    expect(matched(["Ngày đăng bài", "Ngày", "Ngày đăng"], FIELDS)).toEqual([null, "occurredOn", null]);
  });
});
