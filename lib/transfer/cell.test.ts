import { describe, expect, it } from "vitest";
import { type CellKind, readCell, writeCell } from "./cell";

describe("readCell", () => {
  it.each<[CellKind | undefined, string, unknown]>([
    [undefined, " =1+1 ", " =1+1 "],
    ["whole", "012", 12],
    ["whole", "-1", -1],
    ["decimal", "2.50", 2.5],
    ["list", "A;B", ["A", "B"]],
    ["list", "A;", ["A", ""]],
    ["json", '{"a": 1}', { a: 1 }],
    ["true-by-default", "false", false],
    ["false-by-default", "true", true],
  ])("reads %s %j", (kind, text, value) => {
    expect(readCell(kind, text)).toEqual({ value });
  });

  it.each<[CellKind, string, string]>([
    ["whole", "1.0", "number.notWhole"],
    ["whole", "1e3", "number.notWhole"],
    ["whole", " 1", "number.notWhole"],
    ["whole", "99999999999999999999", "number.notWhole"],
    ["decimal", "1,5", "number.malformed"],
    ["decimal", "NaN", "number.malformed"],
    ["json", "{", "json.malformed"],
    ["false-by-default", "yes", "choice.unknown"],
    ["true-by-default", "0", "choice.unknown"],
  ])("refuses %s %j", (kind, text, error) => {
    expect(readCell(kind, text)).toEqual({ error });
  });

  it("takes an empty cell for nothing, whatever its kind", () => {
    expect(readCell(undefined, "")).toEqual({ value: undefined });
    expect(readCell("json", "")).toEqual({ value: undefined });
  });
});

describe("writeCell", () => {
  it.each<[CellKind | undefined, unknown, string]>([
    [undefined, "a", "a"],
    [undefined, null, ""],
    ["whole", 0, "0"],
    ["decimal", 0.75, "0.75"],
    ["list", ["A", "B"], "A;B"],
    ["list", [], ""],
    ["json", [], ""],
    ["json", [[0, "Đạt"]], '[[0,"Đạt"]]'],
    ["true-by-default", true, ""],
    ["true-by-default", false, "false"],
    ["false-by-default", true, "true"],
    ["false-by-default", false, ""],
  ])("writes %s %j", (kind, value, text) => {
    expect(writeCell(kind, value)).toBe(text);
  });
});
