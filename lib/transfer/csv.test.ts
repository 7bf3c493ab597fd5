import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { lines, toCsv } from "./csv";

describe("toCsv", () => {
  it.each(["=1+1", "+84 903", "-5 %", "@SUM(A1)", "\tx", "＝1", "＋1", "－1", "＠A1"])(
    "writes %j as text",
    (cell) => {
      expect(toCsv(["title"], [[cell]])).toBe(`title\n'${cell}\n`);
    },
  );

  it.each(["\r=1", "\n=1"])("writes %j as text in quotes", (cell) => {
    expect(toCsv(["title"], [[cell]])).toBe(`title\n"'${cell}"\n`);
  });

  it.each([
    "Họp tổ;=1+1",
    "Họp tổ; =1+1",
    'Họp tổ;"=1+1"',
    "Họp tổ\n=1+1",
    "Họp tổ\r\n@SUM(A1)",
    "Họp tổ\t-1",
    "Họp tổ;\u200B＝1",
    "Họp tổ|=1+1",
    "Họp tổ\u2028=1+1",
    "Họp tổ\u0085=1+1",
    "Họp tổ\v@SUM(A1)",
    "Họp tổ;\u00AD\u2066=1+1",
    "Họp tổ;﹦1",
    "\u2066=1+1",
    "\uFEFF=1+1",
    " =1+1",
  ])("leaves no formula in %j, wherever a locale cuts it", (cell) => {
    const csv = toCsv(["title", "-K1"], [["x", cell]]);
    for (const delimiter of [",", ";", "\t", "|"]) {
      for (const record_delimiter of [
        ["\r\n", "\n", "\r"],
        ["\v", "\u0085", "\u2028"],
      ]) {
        const options = { delimiter, record_delimiter, relax_quotes: true, relax_column_count: true };
        const cells: string[] = parse(csv, options).flat();
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.filter((each) => /^[\s"\u200B\u00AD\u2066\n]*[=+\-@＝＋－＠﹦]/.test(each))).toEqual([]);
      }
    }
  });

  it("leaves numbers and the inside of texts alone", () => {
    expect(toCsv(["a", "b", "c"], [[-5, "1=1", null]])).toBe("a,b,c\n-5,1=1,\n");
  });

  it("quotes commas, quotation marks and line ends", () => {
    expect(toCsv(["a"], [["x,y"], ['"x"'], ["x\ny"], ["x\ry"]])).toBe('a\n"x,y"\n"""x"""\n"x\ny"\n"x\ry"\n');
  });
});

describe("lines", () => {
  it("writes a bundle's cells verbatim", () => {
    expect(lines([["=1+1", "-5", ""]])).toBe("=1+1,-5,\n");
  });
});
