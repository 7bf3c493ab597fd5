import { readdirSync, readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { openedXlsx } from "@/tests/support/workbooks/opened";
import { type FileTable, fileName, tableCsv, tableXlsx } from "./table-file";

const TABLE: FileTable = {
  name: ["Hỏi đáp", "Đang chờ", null, 'LĐLĐ TP Long Xuyên: "1/2"'],
  columns: [
    { head: "Nội dung hỏi" },
    { head: "Ngày", holds: "day" },
    { head: "Nhận lúc", holds: "instant" },
    { head: "Số" },
  ],
  rows: [
    ["=1+1", "2021-09-30", "2021-09-29T17:25:00+07:00", 1_250],
    ["@SUM(A1)", "2021-12-31", null, -3],
    ["Đóng bảo hiểm\n11 tháng", null, "2020-12-31T23:59:00Z", null],
  ],
};

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("a table's file", () => {
  it("says in its name what it holds, under which filters", () => {
    expect(fileName(TABLE, "xlsx")).toBe("Hỏi đáp - Đang chờ - LĐLĐ TP Long Xuyên 1 2.xlsx");
    expect(fileName({ ...TABLE, name: ["Đơn vị"] }, "csv")).toBe("Đơn vị.csv");
  });

  it("has real numbers and days as a workbook, and texts that nothing evaluates", async () => {
    const sheets = openedXlsx(await bytesOf(tableXlsx(TABLE)));
    expect(sheets.map(({ name }) => name)).toEqual(["Hỏi đáp"]);
    expect(sheets[0]?.rows).toEqual([
      ["Nội dung hỏi", "Ngày", "Nhận lúc", "Số"],
      ["=1+1", new Date("2021-09-30T00:00:00Z"), new Date("2021-09-29T17:25:00Z"), 1_250],
      ["@SUM(A1)", new Date("2021-12-31T00:00:00Z"), null, -3],
      ["Đóng bảo hiểm\n11 tháng", null, new Date("2021-01-01T06:59:00Z"), null],
    ]);
  });

  const others = new URL("../../tests/support/workbooks/", import.meta.url);

  it.each(readdirSync(others).filter((name) => name.endsWith(".xlsx")))(
    "is opened by what opens %s, which another program wrote, as the product itself opens it",
    async (name) => {
      const bytes = readFileSync(new URL(name, others));
      const { sheets } = await readXlsx(bytes);
      const filled = (rows: readonly (readonly unknown[])[]) =>
        rows
          .map((cells) => cells.map((cell) => cell ?? null))
          .filter((cells) => cells.some((cell) => cell !== null));
      expect(openedXlsx(bytes).map(({ name: sheet, rows }) => [sheet, filled(rows)])).toEqual(
        sheets.map(({ name: sheet, rows }) => [sheet, filled(rows)]),
      );
    },
  );

  it("has days as people write them in a CSV, and cells that are no formulas", () => {
    expect(tableCsv(TABLE)).toBe(
      `\uFEFFNội dung hỏi,Ngày,Nhận lúc,Số\n'=1+1,30/09/2021,17:25 29/09/2021,1250\n'@SUM(A1),31/12/2021,,-3\n"Đóng bảo hiểm\n11 tháng",,06:59 01/01/2021,\n`,
    );
  });
});
