import { describe, expect, it } from "vitest";
import { headingRows } from "./headings";

const over = (...rows: string[][]) => headingRows(rows, 0);

describe("the headings of a table", () => {
  it("are one row, where what is below them is a row of the list", () => {
    expect(over(["TT", "Tên đơn vị", "Số lao động"], ["1", "CĐCS A", "120"])).toEqual({
      heads: ["TT", "Tên đơn vị", "Số lao động"],
      taken: 1,
    });
    expect(over(["Tên đơn vị"], [])).toEqual({ heads: ["Tên đơn vị"], taken: 1 });
    expect(over(["Tên đơn vị"])).toEqual({ heads: ["Tên đơn vị"], taken: 1 });
  });

  it("are two, where one cell stands over several that complete it", () => {
    expect(
      over(["TT", "Tên đơn vị", "Số lao động", "", "Ghi chú"], ["", "", "Tổng số", "Nữ"], ["1", "CĐCS A"]),
    ).toEqual({ heads: ["TT", "Tên đơn vị", "Số lao động Tổng số", "Số lao động Nữ", "Ghi chú"], taken: 2 });
    expect(over(["Tên đơn vị", "Trong đó"], ["", "Số lao động", "Đoàn viên"]).heads).toEqual([
      ...["Tên đơn vị", "Trong đó Số lao động", "Trong đó Đoàn viên"],
    ]);
  });

  it("are one row, where a column of it is left without a heading", () => {
    const unheaded = ["Tên đơn vị", "", "Số lao động"];
    expect(over(unheaded, ["CĐCS A", "Long Xuyên", "120"]).taken).toBe(1);
    expect(over(unheaded, ["", "Long Xuyên", ""]).taken).toBe(1);
    expect(over(["Tên đơn vị", "Số lao động", ""], ["", "120", "80"]).taken).toBe(1);
    expect(over(["", "Tên đơn vị", "Số lao động", ""], ["x", "", "Tổng số", "Nữ"]).taken).toBe(1);
  });

  it("take the row that numbers the columns with them", () => {
    expect(over(["TT", "Tên đơn vị", "Số lao động"], ["(1)", "(2)", "(3)"], ["1", "CĐCS A", "9"]).taken).toBe(
      2,
    );
    expect(
      over(["TT", "Tên đơn vị", "Số lao động", ""], ["", "", "Tổng", "Nữ"], ["A", "B", "1", "2"]).taken,
    ).toBe(3);
    expect(over(["TT", "Mã", "Số lao động"], ["1", "2", "3"]).taken).toBe(1);
    expect(over(["Mã", "Số lao động"], ["1", "2"]).taken).toBe(1);
  });
});
